using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Eligibility;

/// <summary>The slow twin of the counts of <see cref="EligibilityTable"/>: it asks every rule about every pair.</summary>
internal sealed class PlainCounts
{
    private readonly int[] menteeCounts;
    private readonly int[] mentorCounts;
    private readonly Dictionary<string, long> forbidden = [];
    private readonly Dictionary<string, long> forbiddenAlone = [];
    private long allowed;
    private long flagged;

    private PlainCounts(int mentees, int mentors) => (menteeCounts, mentorCounts) = (new int[mentees], new int[mentors]);

    public static PlainCounts Of(ResponseTable responses, IReadOnlyList<PreparedRule> rules)
    {
        var counts = new PlainCounts(responses.MenteeCount, responses.MentorCount);
        foreach (PreparedRule rule in rules)
        {
            counts.forbidden.Add(rule.Rule.Id, 0);
            counts.forbiddenAlone.Add(rule.Rule.Id, 0);
        }

        for (int mentee = 0; mentee < responses.MenteeCount; mentee++)
        {
            for (int mentor = 0; mentor < responses.MentorCount; mentor++)
            {
                counts.Add(mentee, mentor, rules);
            }
        }

        return counts;
    }

    public void AssertSame(EligibilityTable table)
    {
        Assert.Equal((allowed, flagged), (table.AllowedCount, table.FlaggedCount));
        Assert.Equal(menteeCounts, Enumerable.Range(0, menteeCounts.Length).Select(m => table.AllowedCountOf(Side.Mentee, m)));
        Assert.Equal(mentorCounts, Enumerable.Range(0, mentorCounts.Length).Select(m => table.AllowedCountOf(Side.Mentor, m)));
        Assert.Equal(InOrder(forbidden), InOrder(table.ForbiddenByRule));
        Assert.Equal(InOrder(forbiddenAlone), InOrder(table.ForbiddenOnlyByRule));
    }

    private static KeyValuePair<string, long>[] InOrder(IEnumerable<KeyValuePair<string, long>> counts) =>
        [.. counts.OrderBy(c => c.Key, StringComparer.Ordinal)];

    private void Add(int mentee, int mentor, IReadOnlyList<PreparedRule> rules)
    {
        RuleFinding[] findings = [.. rules.Select(r => r.Find(mentee, mentor))];
        string[] broken = [.. findings.Where(f => !f.IsAllowed).Select(f => f.Rule.Id)];
        foreach (string id in broken)
        {
            forbidden[id]++;
        }

        if (broken is [string only])
        {
            forbiddenAlone[only]++;
        }

        if (broken.Length == 0)
        {
            allowed++;
            flagged += findings.Any(f => f.IsFlagged) ? 1 : 0;
            menteeCounts[mentee]++;
            mentorCounts[mentor]++;
        }
    }
}
