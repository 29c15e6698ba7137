using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

public sealed class UnmatchedMenteeTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Why_a_mentee_has_no_mentor_is_what_looking_at_each_mentor_tells(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: false);
        MatchResult result = new Matcher(scheme).Match(pool);
        if (result.Status == MatchStatus.Optimal)
        {
            EligibilityTable table = EligibilityTable.Build(new ResponseTable(pool.Under(scheme.Questionnaire)), scheme.AllRules);
            Assert.All(result.Unmatched, unmatched => Assert.Equal(Plain(pool, table, result, unmatched.MenteeId), unmatched));
        }
    }

    private static UnmatchedMentee Plain(Pool pool, EligibilityTable table, MatchResult result, string id)
    {
        int mentee = pool.IndexOfMentee(id);
        int[] open = [.. Enumerable.Range(0, pool.Mentors.Length).Where(j => pool.Mentors[j].Capacity > 0)];
        int[] eligible = [.. open.Where(j => table.IsAllowed(mentee, j))];
        bool hasFree = eligible.Any(j => result.Pairs.Count(p => p.MentorId == pool.Mentors[j].Id) < pool.Mentors[j].Capacity);
        return (open.Length, eligible.Length, hasFree) switch
        {
            (0, _, _) => new(id, UnmatchedReason.NoEligibleMentor, "No mentor takes anybody now."),
            (_, 0, _) => new(id, UnmatchedReason.NoEligibleMentor, Rules(table, mentee, open)),
            (_, 1, false) => new(
                id, UnmatchedReason.PlacesTaken, $"The one eligible mentor, {pool.Mentors[eligible[0]].Name}, has no place left."),
            (_, _, false) => new(id, UnmatchedReason.PlacesTaken, $"None of the {eligible.Length} eligible mentors has a place left."),
            _ => new(id, UnmatchedReason.NothingGained, "No pair with a free place would raise the total score."),
        };
    }

    private static string Rules(EligibilityTable table, int mentee, int[] open)
    {
        IEnumerable<string> rules = open
            .SelectMany(j => table.Findings(mentee, j).Where(f => !f.IsAllowed).Select(f => f.Rule.Id))
            .GroupBy(rule => rule, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key} forbids {g.Count()}");
        return $"None of the {open.Length} mentors with places is eligible: {string.Join(", ", rules)}.";
    }
}
