using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Proposals;

/// <summary>What people decided against the optimum: who is held where, and which pairs may not be made.</summary>
/// <param name="Held">The mentor at whom each mentee is held, or <see cref="AssignmentSolution.Unassigned"/> for one who is left out.</param>
/// <param name="Forbidden">The pairs, as mentee and mentor.</param>
internal sealed record ProposalEdits(ImmutableSortedDictionary<int, int> Held, ImmutableSortedSet<(int Mentee, int Mentor)> Forbidden)
{
    public static ProposalEdits None { get; } = new(ImmutableSortedDictionary<int, int>.Empty, []);

    /// <summary>The pairs that are held, as pins.</summary>
    public IEnumerable<(int Mentee, int Mentor)> Pins =>
        Held.Where(h => h.Value != AssignmentSolution.Unassigned).Select(h => (h.Key, h.Value));

    /// <summary>The mentees who are to have nobody.</summary>
    public IEnumerable<int> LeftOut => Held.Where(h => h.Value == AssignmentSolution.Unassigned).Select(h => h.Key);

    public ProposalEdits Hold(int mentee, int mentor) =>
        new(Held.SetItem(mentee, mentor), Forbidden.Remove((mentee, mentor)));

    public ProposalEdits LetGo(int mentee) => new(Held.Remove(mentee), Forbidden);

    public ProposalEdits Forbid(int mentee, int mentor) => new(
        Held.TryGetValue(mentee, out int held) && held == mentor ? Held.Remove(mentee) : Held, Forbidden.Add((mentee, mentor)));

    public ProposalEdits Allow(int mentee, int mentor) => new(Held, Forbidden.Remove((mentee, mentor)));

    /// <summary>The problem under these edits, made from that under others so that the two share every row that is alike.</summary>
    /// <param name="plain">The problem without edits.</param>
    /// <param name="problem">The problem under the other edits.</param>
    /// <param name="before">The other edits.</param>
    /// <param name="costOf">What a pair costs that a rule forbids.</param>
    public AssignmentProblem Apply(AssignmentProblem plain, AssignmentProblem problem, ProposalEdits before, Func<int, int, int> costOf)
    {
        (int Mentee, int Mentor)[] unpinned = [.. before.Pins.Except(Pins)];
        (int Mentee, int Mentor)[] allowed = [.. before.Forbidden.Except(Forbidden)];
        (int, int)[] forbidden = [.. Forbidden.Except(before.Forbidden), .. unpinned.Where(c => IsForbidden(plain, c))];
        (int Mentee, int Mentor)[] pinned = [.. Pins.Except(before.Pins)];
        int[] left = [.. LeftOut];
        problem = unpinned.Length == 0 ? problem : problem.Unpin(unpinned);
        problem = allowed.Length == 0 ? problem
            : problem.WithCosts(allowed.Select(c => (c.Mentee, c.Mentor, plain.Cost(c.Mentee, c.Mentor))));
        problem = forbidden.Length == 0 ? problem : problem.Forbid(forbidden);
        problem = left.AsSpan().SequenceEqual([.. before.LeftOut]) ? problem
            : problem.WithDemands(left.Length == 0 ? null : Demands(plain.RowCount, left));
        return Pin(plain, problem, pinned, costOf);
    }

    /// <summary>The problem under these edits alone. Who is left out keeps the cost of it, so that every state counts the same mentees.</summary>
    /// <param name="plain">The problem without edits.</param>
    /// <param name="costOf">What a pair costs that a rule forbids.</param>
    public AssignmentProblem Apply(AssignmentProblem plain, Func<int, int, int> costOf)
    {
        (int, int)[] forbidden =
        [
            .. Forbidden,
            .. LeftOut.SelectMany(i => Enumerable.Range(0, plain.ColumnCount)
                .Where(j => plain.Cost(i, j) != AssignmentProblem.Forbidden && !Forbidden.Contains((i, j)))
                .Select(j => (i, j))),
        ];
        return Pin(plain, forbidden.Length == 0 ? plain : plain.Forbid(forbidden), [.. Pins], costOf);
    }

    /// <summary>Pins cells; those that a rule forbids may be used from then on.</summary>
    private static AssignmentProblem Pin(AssignmentProblem plain, AssignmentProblem problem, (int Mentee, int Mentor)[] pins, Func<int, int, int> costOf)
    {
        (int, int, int)[] overruled = [.. pins.Where(c => IsForbidden(plain, c)).Select(c => (c.Mentee, c.Mentor, costOf(c.Mentee, c.Mentor)))];
        problem = overruled.Length == 0 ? problem : problem.WithCosts(overruled);
        return pins.Length == 0 ? problem : problem.Pin(pins);
    }

    private static bool IsForbidden(AssignmentProblem plain, (int Mentee, int Mentor) cell) =>
        plain.Cost(cell.Mentee, cell.Mentor) == AssignmentProblem.Forbidden;

    private static int[] Demands(int count, int[] left)
    {
        int[] demands = new int[count];
        Array.Fill(demands, 1);
        foreach (int mentee in left)
        {
            demands[mentee] = 0;
        }

        return demands;
    }
}
