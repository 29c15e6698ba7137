// Sources: P. Hall, On representatives of subsets (1935), doi:10.1112/jlms/s1-10.37.26; L. R. Ford and D. R. Fulkerson, Maximal flow through a
// network (1956), doi:10.4153/CJM-1956-045-5. What a search without success came to is of no use to any later one.
using System.Numerics;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>Finds places for unmatched mentees by moving others, whatever it does to scores; perhaps as if a rule did not hold.</summary>
/// <remarks>Locks, edits and capacities hold. One search reads each mentee's row once: O(mentees x (rules + mentors)).</remarks>
internal sealed class PlacementSearch
{
    private const int Nobody = AssignmentSolution.Unassigned;

    private readonly ProposalGround ground;
    private readonly ProposalEdits edits;
    private readonly CancellationToken cancellationToken;
    private readonly EligibilityRow row;
    private readonly ulong[] bits;
    private readonly int? dropped; // the rule that is as if it did not hold, by its place in the list
    private readonly int[] mentorOf;
    private readonly List<int>[] menteesOf;
    private readonly int[] pred; // the mentee from whom each mentor was reached, or Nobody
    private readonly bool[] isDead; // reached by a search that found nothing
    private readonly List<int> mentees = [];
    private readonly List<int> mentors = [];

    public PlacementSearch(
        ProposalGround ground, ProposalEdits edits, AssignmentSolution solution, int? dropped, CancellationToken cancellationToken)
    {
        this.ground = ground;
        this.edits = edits;
        this.dropped = dropped;
        this.cancellationToken = cancellationToken;
        row = ground.Eligibility.CreateRow();
        bits = new ulong[BitRows.Words(ground.Pool.Mentors.Length)];
        mentorOf = [.. solution.ColumnOfRow];
        menteesOf = [.. ground.Pool.Mentors.Select(_ => new List<int>())];
        for (int i = 0; i < mentorOf.Length; i++)
        {
            if (mentorOf[i] != Nobody)
            {
                menteesOf[mentorOf[i]].Add(i);
            }
        }

        pred = new int[menteesOf.Length];
        isDead = new bool[menteesOf.Length];
    }

    /// <summary>The mentees that the last search came to, the first among them, ascending.</summary>
    public IEnumerable<int> Mentees => mentees.Order();

    /// <summary>The mentors that the last search came to, ascending; none of them has a free place if it found nothing.</summary>
    public IEnumerable<int> Mentors => mentors.Order();

    /// <summary>The mentor of each mentee as the searches have left them.</summary>
    public ReadOnlySpan<int> MentorOf => mentorOf;

    private Pool Pool => ground.Pool;

    /// <summary>Gives a mentee without a mentor one; false where that cannot be.</summary>
    public bool Place(int root)
    {
        int free = Reach(root);
        if (free != Nobody)
        {
            Shift(free, root);
            return true;
        }

        foreach (int mentor in mentors)
        {
            isDead[mentor] = true;
        }

        return false;
    }

    /// <summary>Whether a mentee without a mentor could be given one. It changes nothing.</summary>
    public bool CanPlace(int root) => Reach(root) != Nobody;

    /// <summary>The first mentor with a free place whom a mentee comes to, or <see cref="Nobody"/>.</summary>
    private int Reach(int root)
    {
        mentees.Clear();
        mentors.Clear();
        mentees.Add(root);
        Array.Fill(pred, Nobody);
        for (int next = 0; next < mentees.Count; next++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int mentee = mentees[next];
            Allow(mentee);
            for (int word = 0; word < bits.Length; word++)
            {
                for (ulong left = bits[word]; left != 0; left &= left - 1)
                {
                    int mentor = (64 * word) + BitOperations.TrailingZeroCount(left);
                    if (pred[mentor] != Nobody || isDead[mentor])
                    {
                        continue;
                    }

                    pred[mentor] = mentee;
                    if (menteesOf[mentor].Count < Pool.Mentors[mentor].Capacity)
                    {
                        return mentor;
                    }

                    mentors.Add(mentor);
                    mentees.AddRange(menteesOf[mentor].Where(i => !edits.Held.ContainsKey(i)));
                }
            }
        }

        return Nobody;
    }

    /// <summary>How many of these mentees, who have no mentor, can be placed.</summary>
    public int PlaceAll(IEnumerable<int> roots) => roots.Count(Place);

    /// <summary>Whether a mentee may have each mentor, whatever mentor they have.</summary>
    public bool[] MayHave(int mentee)
    {
        Allow(mentee);
        return [.. Enumerable.Range(0, menteesOf.Length).Select(mentor => (bits[mentor / 64] >> (mentor % 64) & 1) != 0)];
    }

    /// <summary>The bits of the mentors whom a mentee may have.</summary>
    private void Allow(int mentee)
    {
        Array.Clear(bits);
        if (ground.LockOf(mentee) is { } locked)
        {
            BitRows.Set(bits, locked);
            return;
        }

        row.Judge(mentee, cancellationToken);
        row.Allowed.CopyTo(bits);
        if (dropped is { } rule)
        {
            BitRows.Or(bits, row.ForbiddenBy(rule));
            for (int other = 0; other < ground.Eligibility.Rules.Length; other++)
            {
                if (other != rule)
                {
                    BitRows.AndNot(bits, row.ForbiddenBy(other));
                }
            }
        }

        foreach ((int own, int mentor) in edits.Forbidden)
        {
            if (own == mentee)
            {
                BitRows.Clear(bits, mentor);
            }
        }
    }

    // From the free place back to the root: each mentee gives up the mentor through whom they were reached and takes the next.
    private void Shift(int mentor, int root)
    {
        while (true)
        {
            int mentee = pred[mentor];
            int from = mentorOf[mentee];
            if (from != Nobody)
            {
                menteesOf[from].Remove(mentee);
            }

            mentorOf[mentee] = mentor;
            menteesOf[mentor].Add(mentee);
            if (mentee == root)
            {
                return;
            }

            mentor = from;
        }
    }
}
