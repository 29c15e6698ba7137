using System.Globalization;
using FsCheck.Xunit;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Forms;

/// <summary>Any pool that is written out as tables, in any order of columns, reads back as it was.</summary>
public sealed class FormRoundTripTests
{
    private static readonly ChoiceOption[] options =
        ["plain", new ChoiceOption("long", "Strategy, budgets; and planning"), new ChoiceOption("any", "Any"), new ChoiceOption("quoted", "It’s \"odd\"")];

    private static readonly Questionnaire questionnaire = new(
        [
            new LikertQuestion("likert", 7, text: "How sure?"),
            new NumberQuestion("number", -5, 50, "years", "How long?"),
            new SingleChoiceQuestion("single", options, "Which one?"),
            new MultipleChoiceQuestion("multiple", options, "Which ones?"),
            new RankedChoiceQuestion("ranked", options, "In which order?"),
            new AvailabilityQuestion("free", ["am", "pm"], "When?"),
            new VocabularyQuestion("word", "Where?"),
        ],
        [new PairMeasure("gap", 0, 12)]);

    private static readonly FormLayout menteeLayout = new("id", ["first", "last"], requests: ["wish 1", "wish 2"], avoids: ["not"]);

    private static readonly FormLayout mentorLayout = new(
        "id", ["first", "last"], capacity: "places", minimumLoad: "least", requests: ["wish 1", "wish 2"], avoids: ["not"]);

    [Property(MaxTest = 300)]
    public void Any_pool_reads_back_as_it_was_written(int seed)
    {
        var random = new Random(seed);
        Pool pool = AnyPool(random);
        FormReading reading = new FormReader(questionnaire, menteeLayout, mentorLayout).Read(
            TableOf("a", pool.Mentees, random),
            TableOf("b", pool.Mentors, random),
            Shuffled("p", ["mentor", "mentee", "gap"], pool.PairValues.Select(v => new[] { v.Pair.MentorId, v.Pair.MenteeId, Text(v.Value) }), random),
            Shuffled("e", ["mentee", "mentor"], pool.EarlierPairs.Select(p => new[] { p.MenteeId, p.MentorId }), random),
            Shuffled("l", ["mentee", "mentor"], pool.Locks.Select(p => new[] { p.MenteeId, p.MentorId }), random));

        Assert.Equal("", string.Join('\n', reading.Problems));
        Assert.Equal(pool.Mentees.Select(Shown), reading.Pool!.Mentees.Select(Shown));
        Assert.Equal(pool.Mentors.Select(Shown), reading.Pool.Mentors.Select(Shown));
        Assert.Equal(pool.PairValues.AsEnumerable(), reading.Pool.PairValues);
        Assert.Equal(pool.EarlierPairs.AsEnumerable(), reading.Pool.EarlierPairs);
        Assert.Equal(pool.Locks.AsEnumerable(), reading.Pool.Locks);
    }

    private static string Shown(Participant person) => string.Join('|', [
        person.Id,
        person.Name,
        string.Join(',', person.Requests),
        string.Join(',', person.Avoids),
        person is Mentor mentor ? $"{mentor.Capacity}/{mentor.MinimumLoad}" : "",
        .. questionnaire.Questions.Select(q => $"{person.Answers[q.Id].State}:{person.Answers[q.Id]}")]);

    private static Pool AnyPool(Random random)
    {
        string[] mentees = [.. Enumerable.Range(0, random.Next(6)).Select(i => $"mentee-{i}")];
        string[] mentors = [.. Enumerable.Range(0, random.Next(6)).Select(i => $"mentor {i}, retired")];
        var pairs = mentees.SelectMany(_ => mentors, (mentee, mentor) => new Pair(mentee, mentor)).ToArray();
        random.Shuffle(pairs);
        return new Pool(
            questionnaire,
            mentees.Select(id =>
            {
                (string[] requests, string[] avoids) = Named(mentors, random);
                return new Mentee(id, AnyAnswers(random), $"Ann {id}", requests, avoids);
            }),
            mentors.Select(id =>
            {
                (string[] requests, string[] avoids) = Named(mentees, random);
                int capacity = 1 + random.Next(3);
                return new Mentor(id, AnyAnswers(random), capacity, random.Next(capacity + 1), $"Bob {id}", requests, avoids);
            }),
            pairs.DistinctBy(p => p.MenteeId).DistinctBy(p => p.MentorId).Take(random.Next(3)),
            pairs.Take(random.Next(4)).Append(new Pair("gone", "away")),
            pairs.Where(_ => random.Next(2) == 0).Select(p => new PairValue("gap", p, Math.Round(12 * random.NextDouble(), 6))));
    }

    private static (string[] Requests, string[] Avoids) Named(string[] others, Random random)
    {
        string[] named = [.. others];
        random.Shuffle(named);
        int requests = random.Next(named.Length + 1);
        return (named[..requests], named[requests..(requests + random.Next(named.Length - requests + 1))]);
    }

    private static AnswerSheet AnyAnswers(Random random) => new(questionnaire.Questions.Select(q => KeyValuePair.Create(q.Id, random.Next(6) switch
    {
        0 => Answer.Skipped,
        1 => Answer.NoPreference,
        2 => Answer.Withheld,
        _ => AnyAnswer(q, random),
    })));

    private static Answer AnyAnswer(Question question, Random random) => question switch
    {
        LikertQuestion => Answer.Number(1 + random.Next(7)),
        NumberQuestion => Answer.Number(Math.Round(-5 + (55 * random.NextDouble()), random.Next(6))),
        SingleChoiceQuestion => Answer.Choice(Some(question, random)[0]),
        RankedChoiceQuestion => Answer.Ranking(Some(question, random)),
        OptionQuestion => Answer.Choices(Some(question, random)),
        _ => Answer.Text($"Café {random.Next(9)}; \"x\",\nline"),
    };

    private static string[] Some(Question question, Random random)
    {
        string[] ids = [.. Enumerable.Range(0, question.OptionCount).Select(i => ((OptionQuestion)question).OptionAt(i).Id)];
        random.Shuffle(ids);
        return ids[..(1 + random.Next(ids.Length))];
    }

    private static FormTable TableOf(string source, IEnumerable<Participant> people, Random random)
    {
        string separator = random.Next(2) == 0 ? ", " : ";";
        string[] headers = ["id", "first", "last", "wish 1", "wish 2", "not", "places", "least", "nobody reads this", .. questionnaire.Questions.Select(q => q.Text!)];
        return Shuffled(source, headers, people.Select(p => (string[])[
            p.Id,
            .. p.Name.Split(' ', 2),
            p.Requests.FirstOrDefault() ?? "",
            string.Join(separator, p.Requests.Skip(1)),
            string.Join(separator, p.Avoids),
            (p as Mentor)?.Capacity.ToString(CultureInfo.InvariantCulture) ?? "",
            (p as Mentor)?.MinimumLoad.ToString(CultureInfo.InvariantCulture) ?? "",
            "\0",
            .. questionnaire.Questions.Select(q => Cell(q, p.Answers[q.Id], separator))]), random);
    }

    private static FormTable Shuffled(string source, string[] headers, IEnumerable<string[]> rows, Random random)
    {
        int[] order = [.. Enumerable.Range(0, headers.Length)];
        random.Shuffle(order);
        string[][] shuffledRows = [.. rows];
        random.Shuffle(shuffledRows);
        return new FormTable(
            source, order.Select(i => headers[i]), shuffledRows.Select((r, i) => new FormRow(i + 2, i + 2, order.Select(c => r[c]))));
    }

    private static string Cell(Question question, Answer answer, string separator) => answer switch
    {
        { State: AnswerState.Skipped } => "",
        { State: AnswerState.NoPreference } => question is OptionQuestion and not AvailabilityQuestion ? "no preference" : "any",
        { State: AnswerState.Withheld } => "Prefer not to say",
        NumberAnswer number => Text(number.Value),
        ChoiceAnswer choice => TextOf(question, choice.Option),
        ChoicesAnswer choices => string.Join(separator, choices.Options.Select(o => TextOf(question, o))),
        RankingAnswer ranking => string.Join(separator, ranking.Options.Select(o => TextOf(question, o))),
        _ => ((TextAnswer)answer).Value,
    };

    private static string TextOf(Question question, string id) =>
        ((OptionQuestion)question).OptionAt(((OptionQuestion)question).IndexOf(id)).Text;

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
