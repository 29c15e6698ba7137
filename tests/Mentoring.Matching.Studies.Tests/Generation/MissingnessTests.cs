using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Generation;

public sealed class MissingnessTests
{
    private const int people = 4000;

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(0.6)]
    [InlineData(0.99)]
    public void Each_kind_takes_its_share_and_nothing_else(double share)
    {
        Pool none = Of(new());
        Assert.All(none.Mentees, m => Assert.Equal(16, m.Answers.Count));

        Pool silent = Of(new() { People = share });
        AssertShare(share, silent.Mentees.Count(m => m.Answers.Count == 0), people);
        Assert.All(silent.Mentees, m => Assert.True(m.Answers.Count is 0 or 16));

        Pool blocks = Of(new() { Blocks = share });
        Assert.All(blocks.Mentees, m => Assert.All(new[] { "t01", "t02", "t03" }, b => Assert.True(Scales(m, b) is 0 or 4)));
        AssertShare(share, blocks.Mentees.Sum(m => new[] { "t01", "t02", "t03" }.Count(b => Scales(m, b) == 0)), people * 3);
        AssertShare(share, Missing(blocks, "organisation"), people);
        Assert.Equal(Missing(blocks, "organisation"), Missing(blocks, "manager"));
        Assert.Equal((0, 0), (Missing(blocks, "topics"), Missing(blocks, "field")));

        Pool items = Of(new() { Items = share });
        AssertShare(share, items.Mentees.Sum(m => 12 - Scales(m, "t0")), people * 12);
        AssertShare(share, Missing(items, "manager"), people);
        Assert.Equal((0, 0), (Missing(items, "topics"), Missing(items, "field")));

        Pool topics = Of(new() { Topics = share });
        AssertShare(share, Missing(topics, "topics"), people);
        Assert.All(topics.Mentees, m => Assert.True(m.Answers.Count >= 15));
        AssertShare(share, Missing(Of(new() { Wishes = share }), "field"), people);
    }

    [Fact]
    public void A_higher_share_only_takes_more_away()
    {
        Func<double, Missingness>[] kinds =
        [
            s => new() { People = s }, s => new() { Blocks = s }, s => new() { Items = s }, s => new() { Topics = s }, s => new() { Wishes = s },
            s => new() { People = s / 3, Blocks = s, Items = s / 2, Topics = s, Wishes = s },
        ];
        foreach (Func<double, Missingness> kind in kinds)
        {
            HashSet<(string, string)>? before = null;
            foreach (double share in new[] { 0, 0.1, 0.3, 0.7, 0.99, 1 })
            {
                HashSet<(string, string)> given = [.. Of(kind(share), 200).Mentees.SelectMany(m => m.Answers.Select(a => (m.Id, a.Key)))];
                // At the highest shares there may be nothing left to take.
                Assert.True(before is null || (given.IsSubsetOf(before) && (given.Count < before.Count || share > 0.7)));
                before = given;
            }
        }
    }

    [Fact]
    public void What_is_given_is_what_the_full_answers_say()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 100, Mentors = 100, MissingOfMentees = new() { Items = 0.5 } });
        foreach (Side side in Enum.GetValues<Side>())
        {
            for (int i = 0; i < 100; i++)
            {
                AnswerSheet full = generated.FullPool[side, i].Answers;
                Assert.Equal(16, full.Count);
                Assert.All(generated.Pool[side, i].Answers, a => Assert.Equal(full[a.Key], a.Value));
            }
        }
    }

    [Fact]
    public void By_default_mentors_leave_more_out_than_mentees_but_for_topics()
    {
        Pool pool = PoolGenerator.Generate(new() { Mentees = people, Mentors = people }).Pool;
        double Share(Side side, string block) => Enumerable.Range(0, people).Sum(i => 12 - Scales(pool[side, i], block)) / (12.0 * people);
        Assert.InRange(Share(Side.Mentee, "t0"), 0.03, 0.07);
        Assert.InRange(Share(Side.Mentor, "t0"), 0.12, 0.17);
        Assert.InRange(Missing(pool, "topics") / (double)people, 0.31, 0.36);
        Assert.InRange(pool.Mentors.Count(m => m.Answers["topics"].State == AnswerState.Skipped) / (double)people, 0.25, 0.31);
    }

    private static Pool Of(Missingness missing, int mentees = people) =>
        PoolGenerator.Generate(new() { Mentees = mentees, Mentors = 1, MissingOfMentees = missing }).Pool;

    private static int Scales(Participant person, string block) => person.Answers.Count(a => a.Key.StartsWith(block, StringComparison.Ordinal));

    private static int Missing(Pool pool, string question) => pool.Mentees.Count(m => m.Answers[question].State == AnswerState.Skipped);

    private static void AssertShare(double share, int found, int of) => Assert.InRange(found / (double)of, share - 0.03, share + 0.03);
}
