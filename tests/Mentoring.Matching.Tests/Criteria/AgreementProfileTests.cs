using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class AgreementProfileTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void It_is_its_twin(Pool pool, int pick) => ProfileTwin.AssertSame(
        SchemeGenerator.Criteria[(int)((uint)pick % SchemeGenerator.Criteria.Count)].Prepare(new ResponseTable(pool)));

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void The_expected_value_neither_gains_nor_loses_on_average(Pool pool)
    {
        // If every mentor who answered had been silent instead, the mentee's total over them would be the same.
        PreparedCriterion prepared = new Closeness(QuestionnaireGenerator.Likert).Prepare(new ResponseTable(pool));
        AgreementProfile profile = AgreementProfile.Of(prepared);
        var row = new double[pool.Mentors.Length];
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            prepared.Agreements(mentee, row);
            double[] given = [.. row.Where(a => !double.IsNaN(a))];
            Assert.Equal(given.Sum(), given.Length == 0 ? 0 : given.Length * profile.MenteeMeans[mentee], Near);
            Assert.Equal(given.Length == 0, double.IsNaN(profile.MenteeMeans[mentee]));
        }
    }

    [Fact]
    public void It_stops_when_told_to() => Assert.Throws<OperationCanceledException>(() =>
        AgreementProfile.Of(new MenteeRequests().Prepare(new ResponseTable(PoolGenerator.Of(1, 3, 3))), new CancellationToken(true)));

    private static bool Near(double a, double b) => (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-12;
}
