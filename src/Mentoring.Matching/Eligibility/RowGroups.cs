using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Eligibility;

/// <summary>Which mentees the rules cannot tell apart: those of one group have the same row, and need judging once.</summary>
/// <remarks>
/// Mentees of whom some pair is an exception, such as an earlier pair, have the plain row of their group but for these pairs. Groups count from 0 in
/// the order in which they first occur. Immutable; safe for use by several threads.
/// </remarks>
internal sealed class RowGroups
{
    private const int BlockSize = 4096;

    private readonly ImmutableArray<PreparedRule> rules;
    private readonly int[] plain; // the group of each mentee, or -1
    private readonly bool[] hasExceptions;
    private readonly List<int> first = [];
    private readonly List<int> sizes = [];

    private RowGroups(ImmutableArray<PreparedRule> rules, int[] plain, bool[] hasExceptions)
    {
        this.rules = rules;
        this.plain = plain;
        this.hasExceptions = hasExceptions;
        for (int mentee = 0; mentee < plain.Length; mentee++)
        {
            int group = plain[mentee];
            if (group == first.Count)
            {
                first.Add(mentee);
                sizes.Add(0);
            }

            if (group >= 0)
            {
                sizes[group]++;
            }
        }
    }

    /// <summary>The number of groups.</summary>
    internal int Count => first.Count;

    /// <summary>The group of a mentee; -1 for one whose row is their own, if only for some pairs.</summary>
    internal int this[int mentee] => hasExceptions[mentee] ? -1 : plain[mentee];

    /// <summary>The group whose plain row a mentee has, exceptions left out; -1 for one whose row is best judged on its own.</summary>
    internal int PlainOf(int mentee) => plain[mentee];

    /// <summary>Whether the row of a mentee may differ from the plain one.</summary>
    internal bool HasExceptions(int mentee) => hasExceptions[mentee];

    /// <summary>The mentors, in rising order and each once, of whom some rule may say something else than the plain row of a mentee does.</summary>
    internal ReadOnlySpan<int> Exceptions(int mentee, List<int> room)
    {
        room.Clear();
        foreach (PreparedRule rule in rules)
        {
            room.AddRange(rule.Exceptions(mentee));
        }

        Span<int> found = CollectionsMarshal.AsSpan(room);
        found.Sort();
        int kept = 0;
        foreach (int mentor in found)
        {
            if (kept == 0 || mentor != found[kept - 1])
            {
                found[kept++] = mentor;
            }
        }

        return found[..kept];
    }

    /// <summary>The first mentee of a group, who may have exceptions.</summary>
    internal int First(int group) => first[group];

    /// <summary>How many mentees have the plain row of a group, those with exceptions too.</summary>
    internal int Size(int group) => sizes[group];

    /// <summary>
    /// All groups in an order in which neighbours differ for few rules: those of one code for the rule with the fewest codes stand together, among
    /// them those of one code for the next, and so on.
    /// </summary>
    internal int[] LikeBesideLike(CancellationToken cancellationToken)
    {
        int[] order = new int[Count];
        int[][] codes = new int[rules.Length][];
        for (int group = 0; group < order.Length; group++)
        {
            order[group] = group;
        }

        for (int r = 0; r < rules.Length; r++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            codes[r] = [.. first.Select(rules[r].PlainCode)];
        }

        // Sorting by the least of the keys first, each time without disturbing what is equal.
        foreach (int[] own in codes.OrderByDescending(c => c.Distinct().Count()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            order = SortedBy(order, own);
        }

        return order;
    }

    internal static RowGroups Of(
        ImmutableArray<PreparedRule> rules, int menteeCount, int mentorCount, int threads, CancellationToken cancellationToken)
    {
        int[] plain = new int[menteeCount];
        bool[] hasExceptions = new bool[menteeCount];
        int words = BitRows.Words(mentorCount);
        Workers.Run(threads, menteeCount, BlockSize, () => rules, LookAt, null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (PreparedRule rule in rules)
        {
            Split(plain, rule, cancellationToken);
        }

        return new RowGroups(rules, plain, hasExceptions);

        void LookAt(ImmutableArray<PreparedRule> own, int from, int to)
        {
            for (int mentee = from; mentee < to; mentee++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (long exceptions, bool isShared) = (0, true);
                foreach (PreparedRule rule in own)
                {
                    exceptions += rule.Exceptions(mentee).Length;
                    isShared &= rule.PlainCode(mentee) >= 0;
                }

                hasExceptions[mentee] = exceptions > 0;

                // Where exceptions are many, judging the row takes less time than judging them one by one.
                plain[mentee] = isShared && 8 * exceptions <= words + 20 ? 0 : -1;
            }
        }
    }

    private static int[] SortedBy(int[] order, int[] codes)
    {
        int[] starts = new int[(codes.Length == 0 ? 0 : codes.Max()) + 2];
        foreach (int code in codes)
        {
            starts[code + 1]++;
        }

        for (int code = 1; code < starts.Length; code++)
        {
            starts[code] += starts[code - 1];
        }

        int[] sorted = new int[order.Length];
        foreach (int group in order)
        {
            sorted[starts[codes[group]]++] = group;
        }

        return sorted;
    }

    /// <summary>Splits the groups so far by the codes of one more rule.</summary>
    private static void Split(int[] groups, PreparedRule rule, CancellationToken cancellationToken)
    {
        var known = new Dictionary<(int Group, int Code), int>();
        (int lastGroup, int lastCode, int last) = (-1, -1, -1);
        for (int mentee = 0; mentee < groups.Length; mentee++)
        {
            if (mentee % BlockSize == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int group = groups[mentee];
            if (group < 0)
            {
                continue;
            }

            int code = rule.PlainCode(mentee);
            if (group != lastGroup || code != lastCode)
            {
                ref int split = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (group, code), out bool isKnown);
                split = isKnown ? split : known.Count - 1;
                (lastGroup, lastCode, last) = (group, code, split);
            }

            groups[mentee] = last;
        }
    }
}
