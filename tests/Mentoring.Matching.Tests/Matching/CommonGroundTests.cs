using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

public sealed class CommonGroundTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Is_what_both_said_of_the_shareable_questions_and_no_more(Pool pool, int seed)
    {
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
        foreach ((Mentee mentee, Mentor mentor) in Some(pool, seed))
        {
            CommonAnswer[] expected = [.. pool.Questionnaire.Questions
                .Where(q => q.Shareable && q.IsAskedOf(Side.Mentee) && q.IsAskedOf(Side.Mentor))
                .Select(q => (Question: q, Text: Plain(q, mentee.Answers[q.Id], mentor.Answers[q.Id])))
                .Where(told => !string.IsNullOrEmpty(told.Text))
                .Select(told => new CommonAnswer(told.Question.TextFor(Side.Mentee), told.Question.TextFor(Side.Mentor), told.Text!))];
            Assert.Equal(expected, matcher.Explain(pool, mentee.Id, mentor.Id).CommonGround.Answers);
        }
    }

    /// <summary>Whatever people answered elsewhere, and why they said nothing here, the two read the same.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void Tells_nothing_of_other_questions_or_of_why_somebody_did_not_answer(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var random = new Random(seed);
        Pool other = pool;
        foreach (Side side in (Side[])[Side.Mentee, Side.Mentor])
        {
            other = PoolGenerator.WithAnswers(other, side, person => AnswerSheet.Of([.. pool.Questionnaire.AskedOf(side)
                .Select(q => (q.Id, Other(random, q, person.Answers[q.Id])))]));
        }

        foreach ((Mentee mentee, Mentor mentor) in Some(pool, seed))
        {
            Assert.Equal(
                new Matcher(scheme).Explain(pool, mentee.Id, mentor.Id).CommonGround.Answers.AsEnumerable(),
                new Matcher(scheme).Explain(other, mentee.Id, mentor.Id).CommonGround.Answers);
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void Several_pairs_are_explained_as_each_alone(Pool pool, int seed)
    {
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
        Pair[] pairs = [.. pool.Mentees.SelectMany(e => pool.Mentors.Select(o => new Pair(e.Id, o.Id)))];
        new Random(seed).Shuffle(pairs);
        PairReport[] reports = [.. matcher.ExplainAll(pool, pairs)];
        Assert.Equal(pairs, reports.Select(r => new Pair(r.MenteeId, r.MentorId)));
        Assert.All(reports, report =>
        {
            PairReport alone = matcher.Explain(pool, report.MenteeId, report.MentorId);
            Assert.Equal(alone.Explanation.Score, report.Explanation.Score);
            Assert.Equal(alone.Explanation.Contributions.AsEnumerable(), report.Explanation.Contributions);
            Assert.Equal(alone.Findings.Select(f => (f.Rule.Id, f.IsAllowed, f.Reason)), report.Findings.Select(f => (f.Rule.Id, f.IsAllowed, f.Reason)));
            Assert.Equal(alone.CommonGround.Answers.AsEnumerable(), report.CommonGround.Answers);
        });
        Assert.Throws<ArgumentException>(() => matcher.ExplainAll(pool, [new Pair("nobody", "no one")]));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 50)]
    public void Every_pair_has_it(Pool pool, int seed)
    {
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
        foreach (MatchedPair pair in matcher.Match(pool).Pairs)
        {
            Assert.Equal(matcher.Explain(pool, pair.MenteeId, pair.MentorId).CommonGround.Answers.AsEnumerable(), pair.CommonGround.Answers);
        }

        foreach (ShortlistedPair pair in matcher.Shortlist(pool).Lists.SelectMany(list => list.Pairs))
        {
            Assert.Equal(matcher.Explain(pool, pair.MenteeId, pair.MentorId).CommonGround.Answers.AsEnumerable(), pair.CommonGround.Answers);
        }
    }

    [Fact]
    public void Each_side_reads_it_in_the_words_in_which_it_was_asked()
    {
        Scheme scheme = new SchemeBuilder("words")
            .AddQuestions(
                new MultipleChoiceQuestion("wants", [new("c", "Careers"), new("s", "Strategy"), new("h", "Health")], menteeText: "I want help with", shareable: true),
                new MultipleChoiceQuestion("offers", [new("s", "Strategies"), new("c", "Careers"), new("x", "Exams")], mentorText: "I can help with", shareable: true),
                new SingleChoiceQuestion("area", ["HR", "IT"], "Area", shareable: true),
                new LikertQuestion("pace", text: "Pace"))
            .AddCriteria(new Coverage("wants", "offers"), new Closeness("pace")).Build();
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("bea", AnswerSheet.Of(("wants", Answer.Choices("h", "s", "c")), ("area", Answer.Choice("IT")), ("pace", Answer.Number(3))))],
            [
                new Mentor("ada", AnswerSheet.Of(("offers", Answer.Choices("c", "s", "x")), ("area", Answer.Choice("IT")), ("pace", Answer.Number(3)))),
                new Mentor("eve", AnswerSheet.Of(("offers", Answer.Withheld), ("area", Answer.NoPreference), ("pace", Answer.Number(3)))),
            ]);
        CommonGround common = new Matcher(scheme).Explain(pool, "bea", "ada").CommonGround;
        Assert.Equal(["I want help with: Careers; Strategy", "Area: IT"], common.Lines(Side.Mentee));
        Assert.Equal(["I can help with: Careers; Strategy", "Area: IT"], common.Lines(Side.Mentor));
        Assert.Empty(new Matcher(scheme).Explain(pool, "bea", "eve").CommonGround.Answers);
        Assert.Empty(CommonGround.Nothing.Lines(Side.Mentee));
    }

    [Fact]
    public void No_question_is_shareable_unless_it_says_so() => Assert.All(
        (Question[])
        [
            new LikertQuestion("a"), new NumberQuestion("b", 0, 1), new SingleChoiceQuestion("c", ["x"]), new MultipleChoiceQuestion("d", ["x"]),
            new RankedChoiceQuestion("e", ["x"]), new VocabularyQuestion("f"), new AvailabilityQuestion("g", ["morning"]),
        ],
        question => Assert.False(question.Shareable));

    private static IEnumerable<(Mentee, Mentor)> Some(Pool pool, int seed)
    {
        var random = new Random(seed);
        return pool.Mentees.IsEmpty || pool.Mentors.IsEmpty ? [] : Enumerable.Range(0, 4)
            .Select(_ => (pool.Mentees[random.Next(pool.Mentees.Length)], pool.Mentors[random.Next(pool.Mentors.Length)]));
    }

    private static string? Plain(Question question, Answer mentee, Answer mentor) => (mentee, mentor) switch
    {
        (ChoicesAnswer one, ChoicesAnswer two) => Joined((OptionQuestion)question, one.Options.Where(two.Options.Contains)),
        (RankingAnswer one, RankingAnswer two) => Joined((OptionQuestion)question, one.Options.Where(two.Options.Contains)),
        (NonAnswer, _) => null,
        _ => mentee.Equals(mentor) ? question.Describe(mentee) : null,
    };

    private static string Joined(OptionQuestion question, IEnumerable<string> ids) =>
        string.Join("; ", ids.Select(question.IndexOf).Order().Select(k => question.OptionAt(k).Text));

    /// <summary>Another answer where it may not show: any where the question is not shareable, another kind of silence where nothing was said.</summary>
    private static Answer Other(Random random, Question question, Answer answer) =>
        !question.Shareable ? QuestionnaireGenerator.AnswerTo(random, question)
        : answer.State == AnswerState.Answered ? answer
        : random.Next(3) switch { 0 => Answer.Skipped, 1 => Answer.NoPreference, _ => Answer.Withheld };
}
