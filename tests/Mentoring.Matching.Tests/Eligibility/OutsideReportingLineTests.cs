using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class OutsideReportingLineTests
{
    private static readonly Questionnaire bothAsked = new([new VocabularyQuestion("manager"), new VocabularyQuestion("email")]);

    [Fact]
    public void The_reason_names_the_chain_and_the_answers_each_link()
    {
        RuleFinding finding = Find([("bea", "carl")], [("carl", "ada"), ("ada", "the board")], "bea", "ada");
        Assert.Equal((Truth.No, "Bea reports to Carl, who reports to Ada."), (finding.Verdict, finding.Reason));
        Assert.Equal(
            [new CitedAnswer(Side.Mentee, "bea", "manager", "carl"), new CitedAnswer(Side.Mentor, "carl", "manager", "ada")], finding.Answers.AsEnumerable());
    }

    [Fact]
    public void A_mentee_above_the_mentor_is_in_the_line_too() =>
        Assert.Equal("Ada reports to Bea.", Find([("bea", "the board")], [("ada", "bea")], "bea", "ada").Reason);

    [Theory]
    [InlineData("carl")]
    [InlineData("somebody outside")]
    public void Two_people_under_one_manager_are_not_in_one_line(string manager)
    {
        RuleFinding finding = Find([("bea", manager)], [("ada", manager), ("carl", "the board")], "bea", "ada");
        Assert.Equal((Truth.Yes, "Neither Bea nor Ada is above the other in the reporting line."), (finding.Verdict, finding.Reason));
    }

    [Fact]
    public void A_way_up_that_ends_at_somebody_who_did_not_say_is_open()
    {
        RuleFinding finding = Find([("bea", "carl")], [("ada", "the board"), ("carl", null)], "bea", "ada");
        Assert.Equal(
            (Truth.Unknown, "It is not known to whom Carl reports, so Bea and Ada may be in one reporting line."), (finding.Verdict, finding.Reason));
        Assert.Contains(new CitedAnswer(Side.Mentor, "carl", "manager", "no answer"), finding.Answers);
        Assert.Equal(Truth.No, Find([("bea", "carl")], [("ada", "the board"), ("carl", null)], "bea", "carl").Verdict);
    }

    [Fact]
    public void People_who_are_not_asked_leave_nothing_open()
    {
        var questionnaire = new Questionnaire([new VocabularyQuestion("manager", menteeText: "Who is your manager?")]);
        var pool = new Pool(
            questionnaire, [new Mentee("bea", AnswerSheet.Of(("manager", Answer.Text("ada"))))], [new Mentor("ada"), new Mentor("carl")]);
        var rule = new OutsideReportingLine("manager");
        Assert.Empty(rule.Check(questionnaire));
        PreparedRule prepared = rule.Prepare(new ResponseTable(pool));
        Assert.Equal(Truth.No, prepared.Judge(0, 0));
        Assert.Equal(Truth.Yes, prepared.Judge(0, 1));
        Assert.Equal(new CitedAnswer(Side.Mentee, "bea", "manager", "ada"), Assert.Single(prepared.Find(0, 1).Answers));
    }

    [Theory]
    [InlineData("ADA@example.org", false)]
    [InlineData("ada lovelace", false)]
    [InlineData("ada", true)]
    [InlineData("Ada L", false)]
    public void A_manager_is_named_by_id_or_identity_or_name(string typed, bool meant)
    {
        var pool = new Pool(
            bothAsked,
            [new Mentee("bea", AnswerSheet.Of(("manager", Answer.Text(typed))))],
            [new Mentor("ada", AnswerSheet.Of(("email", Answer.Text("ada@example.org")), ("manager", Answer.Text("none"))), name: "Ada Lovelace")]);
        Assert.Equal(meant ? Truth.No : Truth.Yes, new OutsideReportingLine("manager", "email").Prepare(new ResponseTable(pool)).Judge(0, 0));
    }

    [Fact]
    public void An_id_goes_before_an_identity()
    {
        // The text "x1" is one mentor's id and another's e-mail.
        var pool = new Pool(
            bothAsked,
            [new Mentee("bea", AnswerSheet.Of(("manager", Answer.Text("x1"))))],
            [
                new Mentor("x1", AnswerSheet.Of(("manager", Answer.Text("none")))),
                new Mentor("x2", AnswerSheet.Of(("email", Answer.Text("x1")), ("manager", Answer.Text("none")))),
            ]);
        PreparedRule rule = new OutsideReportingLine("manager", "email").Prepare(new ResponseTable(pool));
        Assert.Equal((Truth.No, Truth.Yes), (rule.Judge(0, 0), rule.Judge(0, 1)));
    }

    [Fact]
    public void Questions_that_name_no_person_are_reported_with_a_mend()
    {
        var questionnaire = new Questionnaire([new LikertQuestion("manager")]);
        Assert.Equal(
            ["question 'manager' does not name a person", "there is no question 'email'"],
            new OutsideReportingLine("manager", "email").Check(questionnaire).Select(p => p.Message));
    }

    [Property(MaxTest = 300)]
    public void Says_what_the_transitive_closure_says(int seed)
    {
        var random = new Random(seed);
        string[] mentees = [.. Enumerable.Range(0, random.Next(1, 8)).Select(i => $"p{i}")];
        string[] mentors = [.. Enumerable.Range(0, random.Next(1, 8)).Select(i => $"p{i + random.Next(0, 2) * 10}")];
        mentors = [.. mentors.Distinct()];
        string[] people = [.. mentees.Union(mentors)];

        // Circles and self-reports are there; a third of the people did not say, some report to the outside.
        Dictionary<string, string?> manager = people.ToDictionary(
            p => p, _ => random.Next(6) switch { 0 => null, 1 => "outside", _ => people[random.Next(people.Length)] });
        AnswerSheet Sheet(string id) => AnswerSheet.Of(("manager", manager[id] is { } m ? Answer.Text(m) : Answer.Skipped));
        var pool = new Pool(bothAsked, mentees.Select(m => new Mentee(m, Sheet(m))), mentors.Select(m => new Mentor(m, Sheet(m))));
        PreparedRule rule = new OutsideReportingLine("manager").Prepare(new ResponseTable(pool));

        HashSet<(string Low, string High)> above = [.. people.Where(p => manager[p] is { } m && m != p && m != "outside").Select(p => (p, manager[p]!))];
        for (int before = -1; above.Count != before;)
        {
            before = above.Count;
            above.UnionWith(above.SelectMany(a => above.Where(b => b.Low == a.High).Select(b => (a.Low, b.High))).ToArray());
        }

        bool Open(string p) => manager[p] is null || above.Any(a => a.Low == p && manager[a.High] is null);
        foreach (string mentee in mentees)
        {
            foreach (string mentor in mentors)
            {
                Truth expected = above.Contains((mentee, mentor)) || above.Contains((mentor, mentee)) ? Truth.No
                    : Open(mentee) || Open(mentor) ? Truth.Unknown
                    : Truth.Yes;
                RuleFinding finding = rule.Find(pool.IndexOfMentee(mentee), pool.IndexOfMentor(mentor));
                Assert.Equal(expected, finding.Verdict);

                // Every link of a chain that is named is one that somebody stated.
                Assert.True(expected != Truth.No || finding.Answers.All(a => manager[a.PersonId] == a.Text), finding.Reason);
            }
        }
    }

    [Property(MaxTest = 100)]
    public void People_of_one_name_are_all_meant_in_rows_as_in_pairs(int seed)
    {
        var random = new Random(seed);
        string[] ids = [.. Enumerable.Range(0, random.Next(2, 60)).Select(i => $"p{i:00}")];
        string[] names = ["Bea", "Ada", "Eve", "p03", .. ids.Select(id => $"only {id}")];
        (string Name, string? Manager)[] people = [.. ids.Select(_ => (
            names[random.Next(names.Length)], random.Next(8) == 0 ? null : random.Next(2) == 0 ? ids[random.Next(ids.Length)] : names[random.Next(names.Length)]))];
        AnswerSheet Sheet(int p) => AnswerSheet.Of(("manager", people[p].Manager is { } m ? Answer.Text(m) : Answer.Skipped));
        int[] everybody = [.. Enumerable.Range(0, ids.Length)];
        var pool = new Pool(
            bothAsked, everybody.Select(p => new Mentee(ids[p], Sheet(p), people[p].Name)), everybody.Select(p => new Mentor(ids[p], Sheet(p), name: people[p].Name)));
        AssertIsClosure(pool, p => ids.Contains(people[p].Manager) ? [Array.IndexOf(ids, people[p].Manager)]
            : [.. everybody.Where(q => people[q].Name == people[p].Manager)]);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(34, false)]
    [InlineData(100, false)]
    [InlineData(20, true)]
    [InlineData(100, true)]
    public void Long_lines_and_circles_are_gone_through(int length, bool circle)
    {
        string[] ids = [.. Enumerable.Range(0, length).Select(i => $"p{i:000}")];
        AnswerSheet Sheet(int p) => AnswerSheet.Of(("manager", Answer.Text(p + 1 < length ? ids[p + 1] : circle ? ids[0] : "the board")));
        var pool = new Pool(bothAsked, ids.Select((id, p) => new Mentee(id, Sheet(p))), ids.Select((id, p) => new Mentor(id, Sheet(p))));
        AssertIsClosure(pool, p => p + 1 < length ? [p + 1] : circle ? [0] : []);
    }

    /// <summary>Compares pairs and rows with the closure; everybody is in both pools, in order of the ids.</summary>
    private static void AssertIsClosure(Pool pool, Func<int, int[]> managers)
    {
        int count = pool.Mentees.Length;
        var above = new bool[count, count];
        for (int p = 0; p < count; p++)
        {
            foreach (int manager in managers(p).Where(m => m != p))
            {
                above[p, manager] = true;
            }
        }

        for (int k = 0; k < count; k++)
        {
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    above[i, j] |= above[i, k] && above[k, j];
                }
            }
        }

        bool IsSilent(int p) => pool.Mentees[p].Answers["manager"].State != AnswerState.Answered;
        bool IsOpen(int p) => IsSilent(p) || Enumerable.Range(0, count).Any(q => above[p, q] && IsSilent(q));
        PreparedRule rule = new OutsideReportingLine("manager").Prepare(new ResponseTable(pool));
        (ulong[] no, ulong[] unknown) = (new ulong[BitRows.Words(count)], new ulong[BitRows.Words(count)]);
        for (int mentee = 0; mentee < count; mentee++)
        {
            rule.JudgeRow(mentee, no, unknown);
            for (int mentor = 0; mentor < count; mentor++)
            {
                Truth expected = above[mentee, mentor] || above[mentor, mentee] ? Truth.No : IsOpen(mentee) || IsOpen(mentor) ? Truth.Unknown : Truth.Yes;
                Assert.Equal(expected, rule.Judge(mentee, mentor));
                Assert.Equal(expected, BitRows.Has(no, mentor) ? Truth.No : BitRows.Has(unknown, mentor) ? Truth.Unknown : Truth.Yes);
            }
        }
    }

    private static RuleFinding Find((string Id, string? Manager)[] mentees, (string Id, string? Manager)[] mentors, string mentee, string mentor)
    {
        static AnswerSheet Sheet(string? manager) => AnswerSheet.Of(("manager", manager is null ? Answer.Skipped : Answer.Text(manager)));
        static string Name(string id) => char.ToUpperInvariant(id[0]) + id[1..];
        var pool = new Pool(
            bothAsked,
            mentees.Select(m => new Mentee(m.Id, Sheet(m.Manager), Name(m.Id))),
            mentors.Select(m => new Mentor(m.Id, Sheet(m.Manager), name: Name(m.Id))));
        return new OutsideReportingLine("manager").Prepare(new ResponseTable(pool)).Find(pool.IndexOfMentee(mentee), pool.IndexOfMentor(mentor));
    }
}
