using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching.ShortForms;

/// <summary>Matches people by scores: as many as possible first or not, as the scheme has it, and then the best total.</summary>
/// <remarks>Minimum loads, further objectives and two-cycles are set aside: they are the same for every form.</remarks>
internal sealed class FormMatching(FormGround ground)
{
    /// <summary>The costs of all pairs, mentee by mentee.</summary>
    public void FillCosts(PairScorer scorer, Span<int> costs)
    {
        var plan = new ScoringPlan(scorer, ground.Scheme.Scale.Steps);
        ScoringWorkspace workspace = plan.CreateWorkspace();
        int mentors = ground.MentorCount;
        for (int mentee = 0; mentee < ground.MenteeCount; mentee++)
        {
            ground.CancellationToken.ThrowIfCancellationRequested();
            Span<int> row = costs.Slice(mentee * mentors, mentors);
            if (ground.LockedTo[mentee] is >= 0 and int mentor)
            {
                row.Fill(AssignmentProblem.Forbidden);
                row[mentor] = plan.Cost(mentee, mentor);
                continue;
            }

            plan.Costs(mentee, 0, row, workspace);
            for (int j = 0; j < mentors; j++)
            {
                row[j] = BitRows.Has(ground.Allowed[mentee], j) ? row[j] : AssignmentProblem.Forbidden;
            }
        }
    }

    /// <summary>The mentor of each mentee by index, or -1.</summary>
    /// <param name="costs">The costs of all pairs.</param>
    /// <param name="people">Who is matched.</param>
    /// <param name="room">The room of the thread.</param>
    public int[] Match(ReadOnlySpan<int> costs, PeopleDrawn people, FormRoom room)
    {
        (int rows, int columns) = (people.Mentees.Length, people.Mentors.Length);
        Memory<int> part = room.Part(rows * columns);
        Span<int> cells = part.Span;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<int> all = costs.Slice(people.Mentees[row] * ground.MentorCount, ground.MentorCount);
            for (int column = 0; column < columns; column++)
            {
                cells[(row * columns) + column] = all[people.Mentors[column]];
            }
        }

        AssignmentProblem problem = AssignmentProblem.DenseOwned(
            rows,
            columns,
            part,
            people.Mentors.Select(j => ground.Pool.Mentors[j].Capacity),
            unassignedCosts: people.Mentees.Select(i => ground.LockedTo[i] < 0 ? ground.UnassignedCost : (long?)null));
        AssignmentSolution solution = new ExactSolver().Solve(problem, SolveOptions.Default, ground.CancellationToken);
        ground.CancellationToken.ThrowIfCancellationRequested();
        int[] mentorOf = new int[ground.MenteeCount];
        Array.Fill(mentorOf, -1);
        for (int row = 0; row < rows; row++)
        {
            int column = solution.ColumnOfRow[row];
            mentorOf[people.Mentees[row]] = column < 0 ? -1 : people.Mentors[column];
        }

        return mentorOf;
    }
}
