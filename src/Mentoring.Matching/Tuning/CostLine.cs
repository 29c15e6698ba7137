using Mentoring.Matching.Assignment;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tuning;

/// <summary>What each pair costs while weights move in a straight line from the stated ones to others: where it starts, and how much it changes on the whole way.</summary>
/// <remarks>
/// It starts at the whole number of steps that the matching was solved with, so that the stated matching is the best there, with the certificate that it
/// has. The change is that of the scores in fine steps. All is in fine steps: so a cost at a share of the way that is a fraction is a fraction.
/// </remarks>
internal sealed class CostLine
{
    private const int MostSteps = 1 << 28; // so that a cost, which may be twice the scale, stays below the largest that a problem takes

    private readonly AssignmentProblem problem;
    private readonly int[] change;

    private CostLine(AssignmentProblem problem, int fine, int[] change)
    {
        this.problem = problem;
        Fine = fine;
        this.change = change;
    }

    public int RowCount => problem.RowCount;

    public int ColumnCount => problem.ColumnCount;

    /// <summary>How many fine steps a step of the scale has.</summary>
    public int Fine { get; }

    public AssignmentProblem Problem => problem;

    /// <summary>Works the line out. O(mentees x mentors) memory.</summary>
    public static CostLine Of(SensitivityGround ground, CriterionWeights target, CancellationToken cancellationToken)
    {
        int fine = FineOf(ground.Scheme.Scale);
        int steps = ground.Scheme.Scale.Steps * fine;
        var from = new ScoringPlan(ground.Scorer, steps);
        var to = new ScoringPlan(ground.Scorer.Weighing(target), steps);
        (ScoringWorkspace here, ScoringWorkspace there) = (from.CreateWorkspace(), to.CreateWorkspace());
        AssignmentProblem problem = ground.Problem;
        int[] change = new int[problem.RowCount * problem.ColumnCount];
        int[] before = new int[problem.ColumnCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Span<int> row = change.AsSpan(i * problem.ColumnCount, problem.ColumnCount);
            from.Costs(i, 0, before, here);
            to.Costs(i, 0, row, there);
            for (int j = 0; j < row.Length; j++)
            {
                row[j] -= before[j];
            }
        }

        return new CostLine(problem, fine, change);
    }

    /// <summary>How many fine steps a step of a scale has: a power of two.</summary>
    public static int FineOf(ScoreScale scale)
    {
        int fine = 1;
        while (2L * fine * scale.Steps <= MostSteps)
        {
            fine *= 2;
        }

        return fine;
    }

    /// <summary>Whether the rules allow a pair.</summary>
    public bool IsAllowed(int i, int j) => problem.Cost(i, j) != AssignmentProblem.Forbidden;

    /// <summary>What a pair costs at the stated weights.</summary>
    public long Start(int i, int j) => (long)problem.Cost(i, j) * Fine;

    /// <summary>What the pairs of a mentee cost at the stated weights, in steps of the scale.</summary>
    public ReadOnlySpan<int> Starts(int i) => problem.Row(i).Costs;

    /// <summary>How much the costs of a mentee's pairs change on the whole way.</summary>
    public ReadOnlySpan<int> Changes(int i) => change.AsSpan(i * ColumnCount, ColumnCount);

    /// <summary>What leaving a mentee out costs, if that may be; it does not change.</summary>
    public long? Unassigned(int i) => problem.UnassignedCost(i) * Fine;

    /// <summary>The sums of a matching: at the stated weights, and of the changes.</summary>
    public (long Start, long Change) Sums(ReadOnlySpan<int> mentorOf)
    {
        (long start, long sum) = (0, 0);
        for (int i = 0; i < mentorOf.Length; i++)
        {
            start += mentorOf[i] < 0 ? Unassigned(i)!.Value : Start(i, mentorOf[i]);
            sum += mentorOf[i] < 0 ? 0 : Changes(i)[mentorOf[i]];
        }

        return (start, sum);
    }

    /// <summary>The problem at a share of the way, each cost rounded to a fine step.</summary>
    public AssignmentProblem At(double share)
    {
        int[] costs = new int[change.Length];
        for (int i = 0; i < RowCount; i++)
        {
            ReadOnlySpan<int> starts = Starts(i);
            ReadOnlySpan<int> changes = Changes(i);
            for (int j = 0; j < starts.Length; j++)
            {
                costs[(i * ColumnCount) + j] = starts[j] == AssignmentProblem.Forbidden ? AssignmentProblem.Forbidden
                    : (int)Math.Clamp(((long)starts[j] * Fine) + (long)Math.Round(share * changes[j]), -AssignmentProblem.MaximumCost, AssignmentProblem.MaximumCost);
            }
        }

        return problem.Restated(new DenseCosts(costs, ColumnCount), [.. Enumerable.Range(0, RowCount).Select(Unassigned)], null);
    }
}
