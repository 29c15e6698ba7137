using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck.Xunit;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Schemes;

public sealed partial class SchemeJsonTests
{
    private const string Small =
        """
        {
          // what a designer writes by hand
          "$schema": "scheme.schema.json",
          "name": "small",
          "questions": [
            { "type": "singleChoice", "id": "area", "options": ["HR", { "id": "IT", "text": "Computers", "aliases": ["ICT"] }] },
            { "id": "pace", "type": "likert", "points": 7 },
          ],
          "criteria": [{ "type": "sameChoice", "question": "area" }, { "type": "closeness", "question": "pace" }],
          "weighting": { "type": "shrink", "amount": 0.5, "strategy": { "type": "stated", "weights": { "area": 3, "pace": 1 } } },
          "objectives": ["totalScore"],
        }
        """;

    [Fact]
    public void Reads_what_a_designer_writes_by_hand()
    {
        Scheme scheme = SchemeJson.Read(Small).GetSchemeOrThrow();
        Assert.Equal(7, Assert.IsType<LikertQuestion>(scheme.Questionnaire.Find("pace")).Points);
        Assert.Equal(["ICT"], Assert.IsType<SingleChoiceQuestion>(scheme.Questionnaire.Find("area")).Options[1].Aliases);
        Assert.Equal(3, Assert.IsType<Stated>(Assert.IsType<Shrink>(scheme.Weighting).Strategy).Weights["area"]);
        Assert.True(scheme.Objectives.SequenceEqual([Objective.TotalScore]));
        Assert.Equal(0.02, scheme.Caution);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void What_is_written_reads_as_the_same_scheme(Pool pool, int seed)
    {
        pool = seed % 2 == 0 ? pool : AuditGenerator.Asked(pool, seed);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        string json = SchemeJson.Write(scheme);
        Scheme again = SchemeJson.Read(json).GetSchemeOrThrow();
        Assert.Equal(json, SchemeJson.Write(again));
        Assert.Equal(
            scheme.Questionnaire.Questions.Select(q => (q.Shareable, q.AuditOnly)), again.Questionnaire.Questions.Select(q => (q.Shareable, q.AuditOnly)));
        MatchResult one = new Matcher(scheme).Match(pool);
        MatchResult other = new Matcher(again).Match(pool);
        Assert.Equal(one.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)), other.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)));
        Assert.Equal(one.Run.SchemeHash, other.Run.SchemeHash);
    }

    [Fact]
    public void No_choice_of_a_scheme_is_lost_in_its_document()
    {
        Scheme scheme = new SchemeBuilder("full")
        {
            Description = "everything away from its default",
            Weighting = new RankOrderCentroid(["distance", "pace"]),
            Reciprocity = new HarmonicMean(),
            MissingAnswers = new ShrunkMean(0.5, 0.25),
            Caution = 0.125,
            Objectives = [Objective.TotalScore],
            Scale = new ScoreScale(10, 2, "hours", 2),
            ForbidTwoCycles = true,
            MenteeForm = new FormLayout("e-mail", ["first", "last"], requests: ["wish"]),
            MentorForm = new FormLayout("e-mail", capacity: "places", defaultCapacity: 2),
            PairForm = new PairLayout("mentee", "mentor", new Dictionary<string, string> { ["distance"] = "km" }),
            Expectations = [new Expectation("pace", 0.75, ["How fast?"])],
            Agreement = new AgreementForm("{{mentee}} and {{mentor}}", "pace", "It stays between us."),
            Choices = new ChoicePrecedence(mutual: ["measuredPairWithin:distance"], mentee: ["noAvoided"]),
        }
            .AddQuestions(new LikertQuestion("pace"))
            .AddPairMeasures(new PairMeasure("distance", 0, 10, "km"))
            .AddCriteria(new Closeness("pace"), new MeasuredPair("distance", worst: 10, best: 0))
            .AddRules(new MeasuredPairWithin("distance", maximum: 9))
            .Build();
        string json = SchemeJson.Write(scheme);
        using JsonDocument document = JsonDocument.Parse(json);
        string[] fields = [.. SchemeVocabulary.Default.Document.Properties.Select(p => p.Name).Except(["$schema"])];
        Assert.Equal(fields.Order(StringComparer.Ordinal), document.RootElement.EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal));
        Scheme again = SchemeJson.Read(json).GetSchemeOrThrow();
        Assert.Equal(json, SchemeJson.Write(again));
        Assert.Equal(
            (scheme.Name, scheme.Description, scheme.Caution, scheme.ForbidTwoCycles, scheme.Scale.Worst, scheme.Scale.Best, scheme.Scale.Unit, scheme.Scale.Decimals),
            (again.Name, again.Description, again.Caution, again.ForbidTwoCycles, again.Scale.Worst, again.Scale.Best, again.Scale.Unit, again.Scale.Decimals));
        Assert.True(scheme.Objectives.SequenceEqual(again.Objectives));
        Assert.Equal((0.5, 0.25), (Assert.IsType<ShrunkMean>(again.MissingAnswers).Strength, ((ShrunkMean)again.MissingAnswers).Prior));
        Assert.IsType<HarmonicMean>(again.Reciprocity);
        Assert.Equal(["first", "last"], again.MenteeForm!.Name);
        Assert.Equal(("places", 2), (again.MentorForm!.Capacity, again.MentorForm.DefaultCapacity));
        Assert.Equal("km", again.PairForm!.Measures["distance"]);
        Expectation expectation = Assert.Single(again.Expectations);
        Assert.Equal(("pace", 0.75, "How fast?"), (expectation.Criterion, expectation.Below, Assert.Single(expectation.Ask)));
        Assert.Equal(["measuredPairWithin:distance"], again.Choices.Mutual);
        Assert.Empty(again.Choices.Mentor);
        Assert.Equal(["noAvoided"], again.Choices.Mentee);
        Assert.Equal(
            ("{{mentee}} and {{mentor}}", "pace", "It stays between us."),
            (again.Agreement!.Template, again.Agreement.LiveIssue, again.Agreement.Confidentiality));
    }

    [Fact]
    public void Every_mistake_is_reported_at_once_with_its_path_and_the_nearest_name()
    {
        string json = Small
            .Replace("\"points\": 7", "\"pionts\": 7", StringComparison.Ordinal)
            .Replace("\"type\": \"sameChoice\"", "\"type\": \"samechoise\"", StringComparison.Ordinal)
            .Replace("\"question\": \"pace\"", "\"question\": 5", StringComparison.Ordinal)
            .Replace("\"amount\": 0.5", "\"amount\": \"half\"", StringComparison.Ordinal)
            .Replace("\"area\": 3", "\"area\": true", StringComparison.Ordinal)
            .Replace("\"totalScore\"", "\"totalscroe\"", StringComparison.Ordinal)
            .Replace("\"text\": \"Computers\"", "\"txet\": \"Computers\"", StringComparison.Ordinal)
            .Replace("\"name\": \"small\"", "\"nmae\": \"small\"", StringComparison.Ordinal);
        string[] problems = [.. SchemeJson.Read(json).Problems.Select(p => p.ToString())];
        foreach ((string path, string mend) in new[]
        {
            ("$.questions[1].pionts", "did you mean 'points'"),
            ("$.criteria[0].type", "did you mean 'sameChoice'"),
            ("$.criteria[1].question", "give a text"),
            ("$.weighting.amount", "give a number"),
            ("$.weighting.strategy.weights.area", "give a number"),
            ("$.objectives[0]", "did you mean 'totalScore'"),
            ("$.questions[0].options[1].txet", "did you mean 'text'"),
            ("$.nmae", "did you mean 'name'"),
            ("$.name", "add it"),
        })
        {
            Assert.Contains(problems, p => p.StartsWith(path + ":", StringComparison.Ordinal) && p.Contains(mend, StringComparison.Ordinal));
        }

        Assert.Equal(9, problems.Length);
    }

    [Fact]
    public void What_constructors_refuse_is_reported_for_all_parts_at_once()
    {
        string json = Small
            .Replace("\"points\": 7", "\"points\": 70", StringComparison.Ordinal)
            .Replace("\"amount\": 0.5", "\"amount\": 5", StringComparison.Ordinal)
            .Replace("\"aliases\": [\"ICT\"]", "\"aliases\": [\"HR\"]", StringComparison.Ordinal);
        string[] places = [.. SchemeJson.Read(json).Problems.Select(p => p.Place)];
        Assert.Equal(["$.questions[0]", "$.questions[1]", "$.weighting"], places.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"area\": 3", "\"area\": 3, \"area\": 2", "$.weighting.strategy.weights.area")]
    [InlineData("\"text\": \"Computers\"", "\"text\": \"Computers\", \"text\": \"IT\"", "$.questions[0].options[1].text")]
    [InlineData("\"points\": 7", "\"points\": 7, \"points\": 5", "$.questions[1].points")]
    public void A_field_that_is_there_twice_is_reported_wherever_it_is(string once, string twice, string place)
    {
        Problem problem = Assert.Single(SchemeJson.Read(Small.Replace(once, twice, StringComparison.Ordinal)).Problems);
        Assert.Equal((place, "the field is there twice"), (problem.Place, problem.Message));
    }

    [Fact]
    public void What_does_not_fit_together_is_reported()
    {
        string json = Small.Replace("\"question\": \"pace\"", "\"question\": \"paec\"", StringComparison.Ordinal);
        Assert.Contains(SchemeJson.Read(json).Problems, p => p.Place == "criterion 'paec'" && p.Mend == "did you mean 'pace'");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("{\"name\": \" \", \"questions\": [{\"type\": \"likert\", \"id\": \"q\"}], \"criteria\": [{\"type\": \"closeness\", \"question\": \"q\"}]}")]
    [InlineData("{\"name\": null, \"questions\": [null], \"criteria\": {}}")]
    [InlineData("{\"name\": \"x\", \"questions\": [], \"criteria\": [], \"name\": \"y\"}")]
    public void What_is_no_scheme_is_reported_and_never_thrown(string json)
    {
        SchemeReading reading = SchemeJson.Read(json);
        Assert.False(reading.Succeeded);
        Assert.NotEmpty(reading.Problems);
        Assert.Throws<InvalidInputException>(reading.GetSchemeOrThrow);
    }

    /// <summary>Half of a surrogate pair stands for no character, escaped or not.</summary>
    [Theory]
    [InlineData("\"name\": \"small\"", "\"name\": \"\\ud800\"", "$.name")]
    [InlineData("\"type\": \"likert\"", "\"type\": \"\\ud800\"", "$.questions[1].type")]
    [InlineData("\"totalScore\"", "\"\\udc00\"", "$.objectives[0]")]
    [InlineData("\"aliases\": [\"ICT\"]", "\"aliases\": [\"I\\ud800CT\"]", "$.questions[0].options[1].aliases[0]")]
    [InlineData("\"area\": 3", "\"\\ud800\": 3", "$.weighting.strategy.weights")]
    [InlineData("\"points\": 7", "\"\\ud800\": 7", "$.questions[1]")]
    public void A_text_that_is_not_valid_Unicode_is_reported_and_never_thrown(string good, string bad, string place)
    {
        Problem problem = Assert.Single(SchemeJson.Read(Small.Replace(good, bad, StringComparison.Ordinal)).Problems);
        Assert.Equal((place, "a text is not valid Unicode"), (problem.Place, problem.Message));
    }

    /// <summary>No attribute can hold half of a pair, hence a test of its own.</summary>
    [Fact]
    public void A_document_with_half_a_character_in_it_is_reported_and_never_thrown()
    {
        Problem problem = Assert.Single(SchemeJson.Read(Small.Replace("\"small\"", "\"sma\ud800ll\"", StringComparison.Ordinal)).Problems);
        Assert.Equal(("line 4, character 15", "a text is not valid Unicode"), (problem.Place, problem.Message));
    }

    [Fact]
    public void A_whole_surrogate_pair_is_a_text_escaped_or_not()
    {
        string json = Small.Replace("\"small\"", "\"\\ud83c\\udf31 \ud83c\udf31\"", StringComparison.Ordinal);
        Assert.Equal("\ud83c\udf31 \ud83c\udf31", SchemeJson.Read(json).GetSchemeOrThrow().Name);
    }

    /// <summary>Cuts and changes bytes of a valid document: whatever comes of it is a scheme or a list of problems.</summary>
    [Property(MaxTest = 1000)]
    public void A_damaged_document_is_reported_and_never_thrown(ushort at, byte length, char replacement)
    {
        int start = at % Small.Length;
        string damaged = Small[..start] + replacement + Small[Math.Min(Small.Length, start + (length % 20))..];
        SchemeReading reading = SchemeJson.Read(damaged);
        Assert.True(reading.Succeeded || reading.Problems.Count > 0);
    }

    [Fact]
    public void A_criterion_of_ones_own_is_read_and_written_with_one_line_more()
    {
        SchemeVocabulary vocabulary = SchemeVocabulary.Default.With<SameLength>("sameLength", OwnContext.Default);
        string json = Small.Replace("\"type\": \"closeness\", \"question\": \"pace\"", "\"type\": \"sameLength\", \"question\": \"area\", \"id\": \"pace\"", StringComparison.Ordinal);
        Assert.Contains(SchemeJson.Read(json).Problems, p => p.Place == "$.criteria[1].type");
        Scheme scheme = SchemeJson.Read(json, vocabulary).GetSchemeOrThrow();
        Assert.IsType<SameLength>(scheme.Criteria[1]);
        Assert.Equal(SchemeJson.Write(scheme, vocabulary), SchemeJson.Write(SchemeJson.Read(SchemeJson.Write(scheme, vocabulary), vocabulary).GetSchemeOrThrow(), vocabulary));
        Assert.Contains("SchemeVocabulary.With", Assert.Throws<InvalidInputException>(() => SchemeJson.Write(scheme)).Message, StringComparison.Ordinal);
        var pool = new Pool(scheme.Questionnaire, [], []);
        Assert.Null(new Matcher(scheme).Match(pool).Run.SchemeHash);
        Assert.Contains("\"sameLength\"", vocabulary.ToJsonSchema(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vocabulary_refuses_what_it_cannot_use()
    {
        Assert.Throws<ArgumentException>(() => SchemeVocabulary.Default.With<SameLength>("closeness", OwnContext.Default));
        Assert.Throws<ArgumentException>(() => SchemeVocabulary.Default.With<Closeness>("near", OwnContext.Default));
        Assert.Throws<ArgumentException>(() => SchemeVocabulary.Default.With<string>("text", OwnContext.Default));
        Assert.Throws<ArgumentException>(() => SchemeVocabulary.Default.With<Unknown>("unknown", OwnContext.Default));
    }

    /// <summary>Nothing that derives from an extension point is forgotten in the vocabulary, but for what the matcher itself adds.</summary>
    [Fact]
    public void Every_built_in_part_has_a_name()
    {
        Type[] bases = [.. SchemeVocabulary.Default.Parts.Select(p => p.Base).Distinct()];
        string[] nameless = [.. typeof(Scheme).Assembly.GetExportedTypes()
            .Where(t => !t.IsAbstract && bases.Any(b => b.IsAssignableFrom(t)))
            .Except(SchemeVocabulary.Default.Parts.Select(p => p.Type))
            .Select(t => t.Name)];
        Assert.Equal(["NotThemselves"], nameless);
        Assert.All(SchemeVocabulary.Default.Parts, p => Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(p.Type.Name.Replace("Question", "", StringComparison.Ordinal)), p.Name));
    }

    internal sealed class SameLength : AnswerCriterion
    {
        [JsonConstructor]
        public SameLength(string question, string? mentorQuestion = null, string? id = null, string? label = null)
            : base(question, mentorQuestion, id, label)
        {
        }

        protected override double? CompareCore(Answer mentee, Answer mentor) => $"{mentee}".Length == $"{mentor}".Length ? 1 : 0;

        protected override string ExplainCore(Answer mentee, Answer mentor) => "Lengths were compared.";
    }

    internal sealed class Unknown(string question) : AnswerCriterion(question)
    {
        protected override double? CompareCore(Answer mentee, Answer mentor) => null;

        protected override string ExplainCore(Answer mentee, Answer mentor) => "Nothing was compared.";
    }

    [JsonSerializable(typeof(SameLength))]
    internal sealed partial class OwnContext : JsonSerializerContext;
}
