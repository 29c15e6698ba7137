using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Programmes;

public sealed class ProgrammeTests
{
    private static readonly DateOnly start = new(2025, 3, 1);
    private static readonly Terms monthly = new("once a month", 12);

    [Fact]
    public void A_pair_ends_without_fault_and_only_once()
    {
        Programme programme = new("spring", 1, [Running("bea", "ada", 1)]);
        var ending = new Ending(new DateOnly(2025, 6, 1), EndingSide.Mentor, EndingReasons.NoTime);
        Programme after = programme.End(new Pair("bea", "ada"), ending);
        Assert.Empty(after.Running);
        EndedPair ended = Assert.Single(after.Ended);
        Assert.Equal((new Pair("bea", "ada"), start, monthly.EndFrom(start), monthly, ending, 1),
            (ended.Pair, ended.Start, ended.End, ended.Terms, ended.Ending, ended.Round));
        Assert.Single(programme.Running); // nothing changed in the old one
        Assert.Throws<ArgumentException>(() => after.End(new Pair("bea", "ada"), ending));
    }

    [Fact]
    public void A_misspelt_pair_is_answered_with_the_nearest_one()
    {
        Programme programme = new("spring", 1, [Running("bea", "ada", 1)]);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => programme.Agree(new Pair("bae", "ada"), monthly));
        Assert.Contains("did you mean 'bea -> ada'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_agree_on_other_terms_and_go_on_for_longer()
    {
        var terms = new Terms("every two weeks", 6, "It stays between us.");
        RunningPair pair = Assert.Single(new Programme("spring", 1, [Running("bea", "ada", 1)])
            .Agree(new Pair("bea", "ada"), terms, new DateOnly(2026, 12, 31)).Running);
        Assert.Equal((terms, new DateOnly(2026, 12, 31), start, 1), (pair.Terms, pair.End, pair.Start, pair.Round));
    }

    [Fact]
    public void People_join_the_waiting_list_and_leave_it()
    {
        Programme programme = new Programme("spring", 2).Join(Side.Mentee, "bob").Join(Side.Mentor, "bob", 1);
        Assert.Equal([new WaitingPerson(Side.Mentee, "bob", 3), new WaitingPerson(Side.Mentor, "bob", 1)], programme.Waiting.ToArray());
        Assert.Equal(Side.Mentor, Assert.Single(programme.Leave(Side.Mentee, "bob").Waiting).Side);
        Assert.Throws<ArgumentException>(() => programme.Leave(Side.Mentee, "ada"));
        Assert.Throws<InvalidInputException>(() => programme.Join(Side.Mentee, "bob"));
    }

    [Theory]
    [InlineData(2025, 3, 1, 12, 2026, 2, 28)]
    [InlineData(2024, 2, 29, 12, 2025, 2, 27)]
    [InlineData(2025, 8, 31, 6, 2026, 2, 27)]
    [InlineData(9999, 6, 1, 7, 9999, 12, 31)]
    [InlineData(9999, 12, 1, 600, 9999, 12, 31)]
    public void An_end_is_worked_out_from_the_length(int year, int month, int day, int length, int endYear, int endMonth, int endDay) =>
        Assert.Equal(new DateOnly(endYear, endMonth, endDay), new Terms("once a month", length).EndFrom(new DateOnly(year, month, day)));

    [Fact]
    public void The_last_day_still_counts()
    {
        RunningPair pair = Running("bea", "ada", 0);
        Assert.False(pair.IsExpired(pair.End));
        Assert.True(pair.IsExpired(pair.End.AddDays(1)));
    }

    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once()
    {
        var ended = new EndedPair("bea", "ada", start, start, monthly, new Ending(start, EndingSide.Both, EndingReasons.NotWorking));
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => new Programme(
            " ",
            1,
            [Running("bea", "ada", 1), Running("bea", "cy", 1), Running("dan", "\ud800", 2)],
            [ended, ended],
            [new WaitingPerson(Side.Mentee, "bea", 1), new WaitingPerson(Side.Mentor, "eve", 3), new WaitingPerson(Side.Mentor, "eve", 1)]));
        Assert.Equal(
            [
                ("name", "it is blank"),
                ("running pair 'dan -> \ud800'", "a text is not valid Unicode"),
                ("mentee 'bea'", "2 pairs run, with 'ada' and 'cy'"),
                ("running pair 'dan -> \ud800'", "round 2 was not held; 1 were"),
                ("ended pair 'bea -> ada'", "the pair also runs"),
                ("ended pair 'bea -> ada'", "the pair also runs"),
                ("ended pair 'bea -> ada'", "the one that started on 2025-03-01 is there 2 times"),
                ("waiting mentee 'bea'", "they have a pair that runs"),
                ("waiting mentor 'eve'", "round 3 is not even the next one, since 1 were held"),
                ("waiting mentor 'eve'", "they are there 2 times"),
            ],
            exception.Problems.Select(p => (p.Place, p.Message)));
    }

    [Fact]
    public void What_is_null_or_negative_is_reported_too() => Assert.Equal(
        ["rounds held", "running pairs", "ended pairs", "waiting people"],
        Assert.Throws<InvalidInputException>(() => new Programme("spring", -1, [null!], [null!], [null!])).Problems.Select(p => p.Place));

    [Fact]
    public void Parts_refuse_what_makes_no_sense()
    {
        Assert.Throws<ArgumentException>(() => new Terms(" ", 12));
        Assert.Throws<ArgumentException>(() => new Terms("monthly", 12, " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Terms("monthly", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Terms("monthly", Terms.MaximumLength + 1));
        Assert.Throws<ArgumentException>(() => new RunningPair("bea", " bea ", start, start, monthly));
        Assert.Throws<ArgumentException>(() => new RunningPair("bea", "ada", start, start.AddDays(-1), monthly));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RunningPair("bea", "ada", start, start, monthly, -1));
        Assert.Throws<ArgumentException>(() => new Ending(start, EndingSide.Mentee, "she was late"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ending(start, (EndingSide)9, EndingReasons.Left));
        Assert.Throws<ArgumentException>(() => new EndedPair("bea", "ada", start, start, monthly, new Ending(start.AddDays(-1), EndingSide.Both, "left")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitingPerson(Side.Mentee, "bea", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WaitingPerson((Side)9, "bea", 1));
    }

    [Fact]
    public void Every_suggested_reason_has_words_and_another_is_shown_as_it_is()
    {
        Assert.All(EndingReasons.Suggested, reason => Assert.NotEqual(reason, EndingReasons.Words(reason)));
        Assert.Equal("moved-abroad", EndingReasons.Words("moved-abroad"));
    }

    private static RunningPair Running(string mentee, string mentor, int round) => new(mentee, mentor, start, monthly.EndFrom(start), monthly, round);
}
