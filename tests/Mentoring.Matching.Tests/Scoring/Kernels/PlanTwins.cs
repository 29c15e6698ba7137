using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching.Tests.Scoring.Kernels;

/// <summary>Compares a plan with the scorer pair by pair, at every width.</summary>
internal static class PlanTwins
{
    public static void AssertSame(PairScorer scorer, int steps)
    {
        var plan = new ScoringPlan(scorer, steps);
        int mentors = scorer.Responses.MentorCount;
        ScoringWorkspace[] rooms = [.. Enumerable.Range(0, 5).Select(_ => plan.CreateWorkspace())];
        var costs = new int[mentors];
        for (int i = 0; i < scorer.Responses.MenteeCount; i++)
        {
            int[] expected = [.. Enumerable.Range(0, mentors).Select(j => steps - (int)Math.Round(scorer.Score(i, j).Rank * steps, MidpointRounding.ToEven))];
            plan.Costs(i, 0, costs, rooms[0]);
            Assert.Equal(expected, costs);
            plan.Costs<StepLanes512, ViewLanes512, SetLanes512>(i, 0, costs, rooms[1]);
            Assert.Equal(expected, costs);
            plan.Costs<StepLanes256, ViewLanes256, SetLanes256>(i, 0, costs, rooms[2]);
            Assert.Equal(expected, costs);
            plan.Costs<StepLanes128, ViewLanes128, SetLanes128>(i, 0, costs, rooms[3]);
            Assert.Equal(expected, costs);
            plan.Costs<StepLane, ViewLane, SetLane>(i, 0, costs, rooms[4]);
            Assert.Equal(expected, costs);
        }
    }
}
