using System.Buffers;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>
/// What a rule says of a mentee and every mentor, as bits, where it looks at one thing of a mentor that many mentors share: each thing is judged
/// once a row, and the mentors who share it are one set.
/// </summary>
/// <remarks>Immutable; safe for use by several threads. Memory: a few words a mentor, however many things there are.</remarks>
internal sealed class CodedVerdicts
{
    private readonly MentorSets sets;
    private readonly int[] first; // a mentor of each code
    private readonly ulong[] all;
    private readonly Func<int, int, Truth> judge;

    private CodedVerdicts(MentorSets sets, int[] first, int mentorCount, Func<int, int, Truth> judge)
    {
        this.sets = sets;
        this.first = first;
        this.judge = judge;
        all = BitRows.All(mentorCount);
    }

    /// <summary>Makes the sets.</summary>
    /// <param name="mentorCount">The number of mentors.</param>
    /// <param name="mentorKey">What the rule looks at of a mentor.</param>
    /// <param name="judge">Judges a pair.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static CodedVerdicts Of<TMentor>(
        int mentorCount, Func<int, TMentor> mentorKey, Func<int, int, Truth> judge, CancellationToken cancellationToken)
        where TMentor : notnull
    {
        (int[] codes, List<int> first) = SharedKeys.Code(mentorCount, mentorKey, cancellationToken);
        return new CodedVerdicts(MentorSets.ByCode(first.Count, codes, cancellationToken), [.. first], mentorCount, judge);
    }

    /// <summary>Sets the bits of the mentors of whom the rule says no, and of those of whom it cannot tell.</summary>
    internal void Row(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        Truth[] rented = ArrayPool<Truth>.Shared.Rent(first.Length);
        Span<Truth> own = rented.AsSpan(0, first.Length);
        for (int code = 0; code < own.Length; code++)
        {
            own[code] = judge(mentee, first[code]);
        }

        Union(own, Truth.Unknown, unknown);
        if (2 * own.Count(Truth.No) <= own.Length)
        {
            Union(own, Truth.No, no);
        }
        else
        {
            // Every mentor is in one set, so no is all that is neither yes nor unknown.
            Union(own, Truth.Yes, no);
            BitRows.Rest(all, no, unknown);
        }

        ArrayPool<Truth>.Shared.Return(rented);
    }

    private void Union(ReadOnlySpan<Truth> own, Truth verdict, Span<ulong> to)
    {
        to.Clear();
        for (int code = 0; code < own.Length; code++)
        {
            if (own[code] == verdict)
            {
                sets.AddTo(to, code);
            }
        }
    }
}
