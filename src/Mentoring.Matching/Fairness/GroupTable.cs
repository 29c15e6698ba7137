using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Fairness;

/// <summary>The making of one table: groups, what must be withheld, intervals, comparisons, remarks.</summary>
internal sealed class GroupTable
{
    private readonly Scheme scheme;
    private readonly Question question;
    private readonly Side side;
    private readonly OutcomeTally tally;
    private readonly FairnessOptions options;
    private readonly AnswerGroups groups;
    private readonly int[] sizes;
    private readonly int[] matched;
    private readonly (int People, int Matched, int Asked) total;

    public GroupTable(Scheme scheme, Pool pool, Question question, Side side, OutcomeTally tally, FairnessOptions options)
    {
        this.scheme = scheme;
        this.question = question;
        this.side = side;
        this.tally = tally;
        this.options = options;
        groups = AnswerGroups.Of(pool, side, question, tally.People, options);
        sizes = [.. groups.Groups.Select(g => g.People.Count)];
        matched = [.. groups.Groups.Select(g => tally.Matched(g.People))];
        total = (tally.People.Length, tally.Matched(tally.People), tally.Asked(tally.People));
    }

    public OutcomesByGroup Outcomes()
    {
        int least = options.SmallestGroup;
        bool[] withheld = Suppression.Of(sizes, matched, (total.People, total.Matched), groups.Overlap, least);
        bool[] noMeans = Suppression.Of(matched, null, (total.Matched, 0), groups.Overlap, least, withheld);
        int[] asked = [.. groups.Groups.Select(g => tally.Asked(g.People))];
        int[] met = [.. groups.Groups.Select(g => tally.Met(g.People))];
        bool[] noRequests = Suppression.Of(asked, met, (total.Asked, tally.Met(tally.People)), groups.Overlap, least, withheld);
        int comparisons = Math.Max(1, sizes.Count(size => size > 0));
        GroupOutcome[] told = [.. groups.Groups.Select((group, g) => withheld[g]
            ? new GroupOutcome(group.Name, IsWithheld: true)
            : WithInterval(Told(tally.Of(group.Name, group.People), noMeans[g], noRequests[g]), comparisons))];
        GroupOutcome? reference = told.Where(g => g.People > 0).MaxBy(g => g.MatchedRate!.Value); // the first of equal ones
        reference = reference is { Matched: > 0 } ? reference : null;
        bool IsSmall(int people) => people > 0 && people < least;
        GroupOutcome everybody = IsSmall(total.People)
            ? new GroupOutcome("everybody", IsWithheld: true)
            : WithInterval(Told(tally.Of("everybody", tally.People), IsSmall(total.Matched), IsSmall(total.Asked)), comparisons: 1);
        return new OutcomesByGroup(question, side, everybody, [.. told.Select(g => Compared(g, reference))])
        {
            GroupsOverlap = groups.Overlap,
            ReferenceGroup = reference?.Name,
            Remarks = [.. Remarks(withheld, noMeans, noRequests, asked)],
        };
    }

    private static GroupOutcome Told(GroupOutcome outcome, bool noMeans, bool noRequests) => outcome with
    {
        MeanOwnScore = noMeans ? null : outcome.MeanOwnScore,
        MeanScore = noMeans ? null : outcome.MeanScore,
        MeanCoverage = noMeans ? null : outcome.MeanCoverage,
        Requests = noRequests ? null : outcome.Requests,
    };

    /// <summary>Each interval takes an equal share of what the confidence leaves, so that all of them hold at once (Bonferroni).</summary>
    private GroupOutcome WithInterval(GroupOutcome outcome, int comparisons) => outcome.People is not > 0 ? outcome : outcome with
    {
        RateInterval = ConfidenceInterval.OfRate(outcome.Matched!.Value, outcome.People.Value, 1 - ((1 - options.Confidence) / comparisons)),
    };

    private GroupOutcome Compared(GroupOutcome group, GroupOutcome? reference) =>
        reference is null || group.MatchedRate is not { } rate || ReferenceEquals(group, reference) ? group : group with
        {
            Impact = AdverseImpact.Of(
                reference.Name, rate, group.RateInterval!.Value, reference.MatchedRate!.Value, reference.RateInterval!.Value, options.Confidence),
        };

    private IEnumerable<string> Remarks(bool[] withheld, bool[] noMeans, bool[] noRequests, int[] asked)
    {
        yield return Part();
        if (groups.Remark is { } remark)
        {
            yield return remark;
        }

        string least = options.SmallestGroup.ToString(CultureInfo.InvariantCulture);
        if (withheld.Any(w => w))
        {
            yield return $"Groups are withheld: some have fewer than {least} people{(groups.Overlap ? ", or all but so few" : "")}, the others would allow numbers about so few to be worked out from the totals.";
        }

        if (noMeans.Where((no, g) => no && !withheld[g] && matched[g] > 0).Any())
        {
            yield return $"Means are withheld where they are of fewer than {least} people who are matched, or would give such a mean away.";
        }

        if (noRequests.Where((no, g) => no && !withheld[g] && asked[g] > 0).Any())
        {
            yield return $"What became of requests is withheld where fewer than {least} people asked for somebody, or it would give such a number away.";
        }
    }

    /// <summary>What part the question had in the matching.</summary>
    private string Part()
    {
        if (question.AuditOnly)
        {
            return "The question is for audits alone: the answers had no part in the matching.";
        }

        string[] users =
        [
            .. scheme.Criteria.Where(c => c.References().Any(r => r.QuestionId == question.Id)).Select(c => $"criterion '{c.Id}'"),
            .. scheme.Rules.Where(c => c.References().Any(r => r.QuestionId == question.Id)).Select(r => $"rule '{r.Id}'"),
            .. scheme.Weighting.References().Any(r => r.QuestionId == question.Id) ? new[] { "the weighting" } : [],
        ];
        return users.Length == 0
            ? "Nothing in the scheme names the question; mark it auditOnly to have that kept so."
            : $"The answers had a part in the matching, by {string.Join(", ", users)}.";
    }
}
