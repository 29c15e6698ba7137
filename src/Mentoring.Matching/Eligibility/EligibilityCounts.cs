using System.Collections.Immutable;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Eligibility;

/// <summary>Counts of pairs that may be made, and of what rules forbid, added up row by row.</summary>
/// <remarks>Sums of integers, so the order in which rows are added is of no account. Not for several threads at once.</remarks>
internal sealed class EligibilityCounts
{
    private const int RowsABlock = 16;
    private const int MenteesABlock = 1024;

    private readonly ImmutableArray<PreparedRule> rules;
    private readonly BitColumnCounter mentors;
    private readonly ulong[] once; // forbidden by a rule at least
    private readonly ulong[] twice; // and by two
    private readonly List<int> exceptions = [];
    private readonly long[] forbidden;
    private readonly long[] forbiddenAlone;

    internal EligibilityCounts(ImmutableArray<PreparedRule> rules, int mentorCount)
    {
        this.rules = rules;
        mentors = new BitColumnCounter(mentorCount);
        once = new ulong[BitRows.Words(mentorCount)];
        twice = new ulong[once.Length];
        forbidden = new long[rules.Length];
        forbiddenAlone = new long[rules.Length];
        Row = new EligibilityRow(rules, mentorCount);
    }

    /// <summary>A row to judge and add.</summary>
    internal EligibilityRow Row { get; }

    internal long Allowed { get; private set; }

    internal long Flagged { get; private set; }

    /// <summary>For each rule, how many pairs it forbids.</summary>
    internal IReadOnlyList<long> Forbidden => forbidden;

    /// <summary>For each rule, how many pairs it forbids that no other rule forbids.</summary>
    internal IReadOnlyList<long> ForbiddenAlone => forbiddenAlone;

    /// <summary>For each mentor, how many mentees may have them. Nothing is added any more.</summary>
    internal int[] OfMentors() => mentors.Counts();

    /// <summary>Counts all rows: the plain row of each group once for all its mentees, the rows that are on their own, then the exceptions.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="groups">Which mentees have the same row.</param>
    /// <param name="mentorCount">The number of mentors.</param>
    /// <param name="menteeCounts">Takes for each mentee how many mentors they may have.</param>
    /// <param name="threads">How many threads may work at once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static EligibilityCounts Of(
        ImmutableArray<PreparedRule> rules, RowGroups groups, int mentorCount, int[] menteeCounts, int threads, CancellationToken cancellationToken)
    {
        int[] groupCounts = new int[groups.Count];
        int[] order = groups.LikeBesideLike(cancellationToken);
        int[] alone = [.. Enumerable.Range(0, menteeCounts.Length).Where(mentee => groups.PlainOf(mentee) < 0)];
        EligibilityCounts sum = Make();
        Add(Workers.Run(threads, groupCounts.Length + alone.Length, RowsABlock, Make, CountRows, null, cancellationToken));
        Add(Workers.Run(threads, menteeCounts.Length, MenteesABlock, Make, CountExceptions, null, cancellationToken));
        return sum;

        void Add(IReadOnlyList<EligibilityCounts>? parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (EligibilityCounts part in parts!)
            {
                sum.Add(part);
            }
        }

        EligibilityCounts Make() => new(rules, mentorCount);

        void CountRows(EligibilityCounts counts, int from, int to)
        {
            for (int number = from; number < to; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (number < groupCounts.Length)
                {
                    int group = order[number];
                    counts.Row.JudgePlain(groups.First(group), cancellationToken);
                    groupCounts[group] = counts.AddRow(groups.Size(group));
                    continue;
                }

                int mentee = alone[number - groupCounts.Length];
                counts.Row.Judge(mentee, cancellationToken);
                menteeCounts[mentee] = counts.AddRow(1);
            }
        }

        void CountExceptions(EligibilityCounts counts, int from, int to)
        {
            for (int mentee = from; mentee < to; mentee++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (groups.PlainOf(mentee) >= 0)
                {
                    menteeCounts[mentee] = groupCounts[groups.PlainOf(mentee)]
                        + (groups.HasExceptions(mentee) ? counts.AddExceptions(mentee, groups) : 0);
                }
            }
        }
    }

    /// <summary>Adds the row as it stands, for so many mentees.</summary>
    /// <returns>How many mentors each of them may have.</returns>
    internal int AddRow(int mentees)
    {
        once.AsSpan().Clear();
        twice.AsSpan().Clear();
        for (int r = 0; r < rules.Length; r++)
        {
            if (Row.ForbiddenCount(r) > 0)
            {
                BitRows.AddTo(once, twice, Row.ForbiddenBy(r));
            }
        }

        BitRows.AndNot(once, twice);
        for (int r = 0; r < rules.Length; r++)
        {
            if (Row.ForbiddenCount(r) > 0)
            {
                forbidden[r] += (long)mentees * Row.ForbiddenCount(r);
                forbiddenAlone[r] += (long)mentees * BitRows.CountShared(Row.ForbiddenBy(r), once);
            }
        }

        int allowed = BitRows.Count(Row.Allowed);
        Allowed += (long)mentees * allowed;
        Flagged += (long)mentees * BitRows.Count(Row.Flagged);
        mentors.Add(Row.Allowed, mentees);
        return allowed;
    }

    /// <summary>Adds by what the row of a mentee differs from their plain row, exception by exception.</summary>
    /// <returns>How many mentors more, or fewer, the mentee may have.</returns>
    internal int AddExceptions(int mentee, RowGroups groups)
    {
        long before = Allowed;
        foreach (int mentor in groups.Exceptions(mentee, exceptions))
        {
            AddPair(mentee, mentor, isPlain: true, -1);
            AddPair(mentee, mentor, isPlain: false, 1);
        }

        return (int)(Allowed - before);
    }

    internal void Add(EligibilityCounts other)
    {
        Allowed += other.Allowed;
        Flagged += other.Flagged;
        mentors.Add(other.mentors);
        for (int r = 0; r < rules.Length; r++)
        {
            forbidden[r] += other.forbidden[r];
            forbiddenAlone[r] += other.forbiddenAlone[r];
        }
    }

    private void AddPair(int mentee, int mentor, bool isPlain, int times)
    {
        (int forbidders, int last, bool isFlagged) = (0, -1, false);
        for (int r = 0; r < rules.Length; r++)
        {
            PreparedRule rule = rules[r];
            Truth verdict = isPlain ? rule.JudgePlain(mentee, mentor) : rule.Judge(mentee, mentor);
            if (!rule.Allows(verdict))
            {
                forbidden[r] += times;
                (forbidders, last) = (forbidders + 1, r);
            }

            isFlagged |= rule.Flags(verdict);
        }

        if (forbidders == 0)
        {
            Allowed += times;
            Flagged += isFlagged ? times : 0;
            mentors.Add(mentor, times);
        }
        else if (forbidders == 1)
        {
            forbiddenAlone[last] += times;
        }
    }
}
