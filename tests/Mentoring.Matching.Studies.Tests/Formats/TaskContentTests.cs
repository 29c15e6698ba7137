using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Formats;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class TaskContentTests
{
    private static readonly GeneratedPool generated = PoolGenerator.Generate(new GeneratorOptions
    {
        Mentees = 12, Mentors = 8, Organisations = 2, OtherOrganisation = true, MostCapacity = 3, Seed = 5,
    });

    [Fact]
    public void Every_pair_is_a_value_or_a_constraint_by_the_ids()
    {
        var task = MatchingTask.Of(generated.DetailedScheme, Locked());
        AssignmentInstance scores = TaskContent.Scores(task);
        CellConstraints constraints = TaskContent.Constraints(task);
        AssignmentProblem free = scores.Problem.Unpin(scores.Problem.Pins);
        int eligible = 0;
        for (int i = 0; i < task.MenteeCount; i++)
        {
            for (int j = 0; j < task.MentorCount; j++)
            {
                var cell = new NamedCell(task.Pool.Mentees[i].Id, task.Pool.Mentors[j].Id);
                Assert.Equal((cell.Row, cell.Column), (scores.RowNames[i], scores.ColumnNames[j]));
                Assert.Equal(!task.IsEligible(i, j), constraints.Forbidden.Contains(cell));
                Assert.Equal(task.LockedMentorOf(i) == j, constraints.Pinned.Contains(cell));
                eligible += task.IsEligible(i, j) ? 1 : 0;
                Assert.Equal(task.IsEligible(i, j) ? task.Rank(i, j) : null, free.Cost(i, j) == AssignmentProblem.Forbidden ? null : (int?)scores.ToUnits(free.Cost(i, j)));
            }
        }

        Assert.InRange(eligible, 1, (task.MenteeCount * task.MentorCount) - 1);
        Assert.Single(constraints.Pinned);
        Assert.Equal(task.Pool.Mentors.Select(m => m.Capacity), InstanceConstraints.Capacities(scores).Select(c => c.Value));
        Assert.All(InstanceConstraints.MinimumLoads(scores), load => Assert.Equal(0, load.Value));
    }

    /// <summary>The files alone solve to the total of the task itself.</summary>
    [Fact]
    public void What_is_written_solves_to_the_same_total()
    {
        var task = MatchingTask.Of(generated.DetailedScheme, Locked());
        AssignmentInstance scores = TaskContent.Scores(task);
        (StringWriter triples, StringWriter constraints, StringWriter capacities) = (new(), new(), new());
        Assert.True(TriplesWriter.Write(scores, triples, [FormatLoss.Pins, FormatLoss.Capacities, FormatLoss.EmptyRows]).IsWritten);
        Assert.True(ConstraintsWriter.Write(TaskContent.Constraints(task), constraints).IsWritten);
        Assert.True(ColumnCountsWriter.Write(InstanceConstraints.Capacities(scores), capacities).IsWritten);

        AssignmentInstance read = TriplesReader.Read(new StringReader(triples.ToString()), new()
        {
            Maximize = true,
            UnassignedCost = 0,
            Constraints = ConstraintsReader.Read(new StringReader(constraints.ToString())).Value,
            Capacities = ColumnCountsReader.Read(new StringReader(capacities.ToString())).Value,
        }).Value!;
        AssignmentSolution ofTask = new ExactSolver().Solve(task.ToProblem());
        decimal total = Enumerable.Range(0, task.MenteeCount).Sum(i => ofTask.ColumnsOf(i) is [int j] ? task.Rank(i, j) : 0);
        Assert.Equal(total, read.ToUnits(new ExactSolver().Solve(read.Problem).TotalCost));
    }

    private static Pool Locked()
    {
        Pool pool = generated.Pool;
        return new Pool(pool.Questionnaire, pool.Mentees, pool.Mentors, [new Pair(pool.Mentees[0].Id, pool.Mentors[3].Id)]);
    }
}
