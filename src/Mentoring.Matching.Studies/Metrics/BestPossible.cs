using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>The best that could be done with perfect knowledge, in whole steps of the truth, so that differences are exact.</summary>
internal sealed class BestPossible
{
    private const int Bits = 28; // of the largest compatibility; costs may have 30

    private readonly MatchingTask task;
    private readonly PairTruth truth;
    private readonly double steps;

    public BestPossible(MatchingTask task, PairTruth truth, CancellationToken cancellationToken)
    {
        this.task = task;
        this.truth = truth;
        double largest = 0;
        for (int i = 0; i < task.MenteeCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int j = 0; j < task.MentorCount; j++)
            {
                largest = task.IsEligible(i, j) ? Math.Max(largest, Math.Abs(truth.Compatibility(i, j))) : largest;
            }
        }

        steps = largest == 0 ? 1 : Math.ScaleB(1, Math.Min(Bits - 1 - Math.ILogB(largest), 1000));
    }

    /// <summary>A sum of steps as a sum of compatibilities.</summary>
    public double Show(long sum) => sum / steps;

    /// <summary>The compatibility of a pair in whole steps.</summary>
    public int StepsOf(int mentee, int mentor) => (int)Math.Round(truth.Compatibility(mentee, mentor) * steps, MidpointRounding.ToEven);

    /// <summary>The highest sum over all ways to place so many mentees that keep rules, locks and capacities; null where there is none.</summary>
    /// <remarks>Whoever is not placed takes one of the places of a column that must be full, so that exactly so many are placed.</remarks>
    public long? Total(int placed, CancellationToken cancellationToken)
    {
        int columns = task.MentorCount + 1, left = task.MenteeCount - placed;
        int[] costs = new int[task.MenteeCount * columns];
        for (int i = 0, cell = 0; i < task.MenteeCount; i++)
        {
            for (int j = 0; j < task.MentorCount; j++, cell++)
            {
                costs[cell] = task.IsEligible(i, j) ? -StepsOf(i, j) : AssignmentProblem.Forbidden;
            }

            costs[cell++] = task.LockedMentorOf(i) >= 0 ? AssignmentProblem.Forbidden : 0;
        }

        AssignmentProblem problem = AssignmentProblem.DenseOwned(
            task.MenteeCount,
            columns,
            costs,
            [.. task.Pool.Mentors.Select(m => m.Capacity), left],
            [.. task.Pool.Mentors.Select(_ => 0), left]);
        AssignmentSolution solution = new ExactSolver().Solve(problem, cancellationToken: cancellationToken);
        return solution.Status switch
        {
            AssignmentStatus.Cancelled => throw new OperationCanceledException("The measuring was stopped.", cancellationToken),
            AssignmentStatus.Infeasible => null,
            _ => -solution.TotalCost,
        };
    }
}
