using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Looks up the answered weight of several criteria at once: for one mentee it depends only on what each mentor did with them.</summary>
/// <remarks>Each mentor has a code for each group of criteria, such that a group has at most 16 codes.</remarks>
internal sealed class CoverageGroups
{
    /// <summary>Not a set of classes: mentors of one class are covered differently.</summary>
    public const int Mixed = -1;

    private readonly List<Group> groups = [];

    public CoverageGroups(IReadOnlyList<(int Index, PreparedCriterion Criterion)> criteria, int mentors)
    {
        var packer = new CodePacker(mentors);
        var next = new Group(packer.Next());
        foreach ((int index, PreparedCriterion criterion) in criteria)
        {
            int[] present = Present(criterion.MentorStates);
            if (next.Size * Math.Max(1, present.Length) > Group.MostCodes)
            {
                groups.Add(next);
                next = new Group(packer.Next());
            }

            next.Add(index, criterion, present);
        }

        groups.Add(next);
    }

    private CoverageGroups(CoverageGroups all, int[] mentors)
    {
        var packer = new CodePacker(mentors.Length);
        groups = [.. all.groups.Select(group => group.Select(group.Codes.Select(mentors, packer)))];
    }

    public int Count => groups.Count;

    /// <summary>The same groups for some of the mentors, in their order.</summary>
    public CoverageGroups Select(int[] mentors) => new(this, mentors);

    /// <summary>The classes of mentors that are covered, one bit a class, or <see cref="Mixed"/>.</summary>
    /// <param name="agreements">Agreements in steps, the highest bit set where they are not covered.</param>
    /// <param name="states">What the mentors did that have them.</param>
    public static int CoveredClasses(ReadOnlySpan<int> agreements, ReadOnlySpan<AnswerState> states)
    {
        int covered = 0, open = 0;
        for (int i = 0; i < agreements.Length; i++)
        {
            int bit = 1 << ClassOf(states[i]);
            covered |= agreements[i] >= 0 ? bit : 0;
            open |= agreements[i] < 0 ? bit : 0;
        }

        return (covered & open) == 0 ? covered : Mixed;
    }

    /// <summary>Takes on the tables of a mentee.</summary>
    /// <param name="covered">For each criterion the classes of mentors that are covered, one bit a class.</param>
    /// <param name="weights">The weights in one view.</param>
    /// <param name="otherWeights">The weights in the other view; empty where it has no table.</param>
    /// <param name="tables">Takes the tables.</param>
    public void AddTables(ReadOnlySpan<int> covered, ReadOnlySpan<int> weights, ReadOnlySpan<int> otherWeights, TableList tables)
    {
        foreach (Group group in groups)
        {
            Span<int> target = tables.Add(-1, group.Codes, Group.MostCodes);
            group.Fill(covered, weights, target);
            if (!otherWeights.IsEmpty)
            {
                group.Fill(covered, otherWeights, target[Group.MostCodes..]);
            }
        }
    }

    /// <summary>The classes that there are, in ascending order.</summary>
    private static int[] Present(ReadOnlySpan<AnswerState> states)
    {
        var present = new List<int>();
        if (states.Contains(AnswerState.Answered))
        {
            present.Add(ClassOf(AnswerState.Answered));
        }

        if (states.Contains(AnswerState.NoPreference))
        {
            present.Add(ClassOf(AnswerState.NoPreference));
        }

        if (states.ContainsAny(AnswerState.Skipped, AnswerState.Withheld))
        {
            present.Add(ClassOf(AnswerState.Skipped));
        }

        return [.. present];
    }

    private static int ClassOf(AnswerState state) => state switch { AnswerState.Answered => 0, AnswerState.NoPreference => 1, _ => 2 };

    private sealed class Group(MentorCodes codes)
    {
        public const int MostCodes = 16;

        private readonly List<(int Criterion, int[] Classes)> criteria = [];

        private Group(MentorCodes codes, List<(int Criterion, int[] Classes)> criteria, int size)
            : this(codes)
        {
            this.criteria = criteria;
            Size = size;
        }

        public MentorCodes Codes => codes;

        public Group Select(MentorCodes selected) => new(selected, criteria, Size);

        public int Size { get; private set; } = 1;

        public void Add(int index, PreparedCriterion criterion, int[] classes)
        {
            criteria.Add((index, classes));
            Span<byte> parts = [.. Enum.GetValues<AnswerState>().Select(state => (byte)(Size * Math.Max(0, Array.IndexOf(classes, ClassOf(state)))))];
            ReadOnlySpan<AnswerState> states = criterion.MentorStates;
            for (int mentor = 0; mentor < states.Length; mentor++)
            {
                codes.Bytes[(mentor * codes.Stride) + codes.Place] += parts[(int)states[mentor]];
            }

            Size *= Math.Max(1, classes.Length);
        }

        /// <summary>Each criterion repeats what is there once for each of its classes, with its weight where the class is covered.</summary>
        public void Fill(ReadOnlySpan<int> covered, ReadOnlySpan<int> weights, Span<int> table)
        {
            table[0] = 0;
            int length = 1;
            foreach ((int criterion, int[] classes) in criteria)
            {
                for (int k = classes.Length - 1; k >= 0; k--)
                {
                    int weight = (covered[criterion] >> classes[k] & 1) != 0 ? weights[criterion] : 0;
                    for (int i = 0; i < length; i++)
                    {
                        table[(k * length) + i] = table[i] + weight;
                    }
                }

                length *= Math.Max(1, classes.Length);
            }
        }
    }
}
