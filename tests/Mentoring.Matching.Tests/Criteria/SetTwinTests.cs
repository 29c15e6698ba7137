using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>Bit sets against hash sets, at the edges of the 64-bit words and at 1,024 options.</summary>
public sealed class SetTwinTests
{
    public static TheoryData<int, bool, bool> Cases()
    {
        var cases = new TheoryData<int, bool, bool>();
        foreach (int options in new[] { 1, 2, 63, 64, 65, 128, 129, 1024 })
        {
            foreach (bool rare in new[] { false, true })
            {
                cases.Add(options, rare, false);
                cases.Add(options, rare, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Coverage_is_its_twin(int options, bool rare, bool ranked)
    {
        (Pool pool, List<string> space) = MakePool(options, ranked);
        Dictionary<string, double> rarity = Rarity(space, rare, pool.Mentors.Select(m => m.Answers["offers"]));
        PreparedCriterion prepared = new Coverage("needs", "offers", rareItemsWeighMore: rare).Prepare(new ResponseTable(pool));
        Compare(pool, prepared, (needs, offers) =>
        {
            HashSet<string> wanted = Sets.Of(needs), offered = Sets.Of(offers);
            Dictionary<string, double> ranks = needs is RankingAnswer { Options: var order }
                ? order.Select((item, i) => (item, i)).ToDictionary(r => r.item, r => Centroid(r.i + 1, order.Length))
                : wanted.ToDictionary(item => item, _ => 1.0);
            double Weight(string item) => rarity[item] * ranks[item];
            return wanted.Count == 0 ? double.NaN : wanted.Where(offered.Contains).Sum(Weight) / wanted.Sum(Weight);
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Overlap_and_shared_dislikes_are_their_twins(int options, bool rare, bool ranked)
    {
        (Pool pool, List<string> space) = MakePool(options, ranked);
        Dictionary<string, double> rarity = Rarity(
            space, rare, pool.Mentees.Select(m => m.Answers["needs"]).Concat(pool.Mentors.Select(m => m.Answers["offers"])));
        double Jaccard(HashSet<string> a, HashSet<string> b) => a.Intersect(b).Sum(i => rarity[i]) / a.Union(b).Sum(i => rarity[i]);
        var responses = new ResponseTable(pool);
        Compare(pool, new Overlap("needs", "offers", rareItemsWeighMore: rare).Prepare(responses), (needs, offers) =>
            Sets.Of(needs).Count + Sets.Of(offers).Count == 0 ? double.NaN : Jaccard(Sets.Of(needs), Sets.Of(offers)));
        Compare(pool, new SharedDislikes("needs", "offers", rareItemsWeighMore: rare).Prepare(responses), (needs, offers) =>
            Sets.Of(needs).Count == 0 || Sets.Of(offers).Count == 0 ? double.NaN : Jaccard(Sets.Of(needs), Sets.Of(offers)));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 21)]
    [InlineData(10, 70)]
    public void Common_availability_is_its_twin(int periods, int slots)
    {
        var random = new Random(periods);
        AvailabilityQuestion free = new("free", [.. Enumerable.Range(0, periods).Select(p => $"period {p}")]);
        Answer Some(int i) => Answer.Choices(Pick(random, [.. Enumerable.Range(0, slots).Select(s => free.OptionAt(s).Id)], i == 0 ? 0 : random.Next(slots + 1)));
        var pool = new Pool(
            new Questionnaire([free]),
            Enumerable.Range(0, 6).Select(i => new Mentee($"e{i}", AnswerSheet.Of(("free", Some(i))))),
            Enumerable.Range(0, 6).Select(i => new Mentor($"o{i}", AnswerSheet.Of(("free", Some(i))))));
        PreparedCriterion prepared = new CommonAvailability("free", needed: 4).Prepare(new ResponseTable(pool));
        for (int mentee = 0; mentee < 6; mentee++)
        {
            for (int mentor = 0; mentor < 6; mentor++)
            {
                int common = Sets.Of(pool.Mentees[mentee], "free").Intersect(Sets.Of(pool.Mentors[mentor], "free")).Count();
                Assert.Equal(Math.Min(1, common / 4.0), prepared.Agreement(mentee, mentor));
            }
        }
    }

    private static double Centroid(int rank, int count) => Enumerable.Range(rank, count - rank + 1).Sum(r => 1.0 / r) / count;

    private static void Compare(Pool pool, PreparedCriterion prepared, Func<Answer, Answer, double> twin)
    {
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
            {
                (Answer needs, Answer offers) = (pool.Mentees[mentee].Answers["needs"], pool.Mentors[mentor].Answers["offers"]);
                double expected = needs.State == AnswerState.Answered && offers.State == AnswerState.Answered ? twin(needs, offers) : double.NaN;
                Assert.Equal(expected, prepared.Agreement(mentee, mentor) ?? double.NaN, 12);
            }
        }
    }

    private static Dictionary<string, double> Rarity(List<string> space, bool rare, IEnumerable<Answer> answers)
    {
        Answer[] given = [.. answers.Where(a => a.State == AnswerState.Answered)];
        return space.ToDictionary(
            item => item, item => rare ? Math.Log((1.0 + given.Length) / (1.0 + given.Count(a => Sets.Of(a).Contains(item)))) + 1 : 1);
    }

    /// <summary>Mentors are offered the options of the mentees in another order, without the first and with one more.</summary>
    private static (Pool Pool, List<string> Space) MakePool(int options, bool ranked)
    {
        var random = new Random(options);
        string[] needIds = [.. Enumerable.Range(0, options).Select(i => $"item {i}")];
        string[] offerIds = ["extra", .. needIds.Skip(options > 1 ? 1 : 0).Reverse()];
        ChoiceOption[] needOptions = [.. needIds.Select(i => new ChoiceOption(i))];
        var questionnaire = new Questionnaire(
            [
                ranked ? new RankedChoiceQuestion("needs", needOptions) : new MultipleChoiceQuestion("needs", needOptions),
                new MultipleChoiceQuestion("offers", [.. offerIds.Select(i => new ChoiceOption(i))]),
            ]);
        Answer Needs(int i) => i == 1 ? Answer.Skipped
            : ranked ? Answer.Ranking(Pick(random, needIds, 1 + random.Next(options)))
            : Answer.Choices(Pick(random, needIds, i == 0 ? 0 : random.Next(options + 1)));
        Answer Offers(int i) => i == 1 ? Answer.NoPreference : Answer.Choices(Pick(random, offerIds, i == 0 ? 0 : random.Next(offerIds.Length + 1)));
        return (
            new Pool(
                questionnaire,
                Enumerable.Range(0, 6).Select(i => new Mentee($"e{i}", AnswerSheet.Of(("needs", Needs(i))))),
                Enumerable.Range(0, 6).Select(i => new Mentor($"o{i}", AnswerSheet.Of(("offers", Offers(i)))))),
            [.. needIds.Union(offerIds)]);
    }

    private static string[] Pick(Random random, string[] from, int count)
    {
        string[] shuffled = [.. from];
        random.Shuffle(shuffled);
        return shuffled[..count];
    }
}
