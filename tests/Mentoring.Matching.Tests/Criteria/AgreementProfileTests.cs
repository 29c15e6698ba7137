using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class AgreementProfileTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void It_is_its_twin(Pool pool, int pick)
    {
        PreparedCriterion prepared = SchemeGenerator.Criteria[(int)((uint)pick % SchemeGenerator.Criteria.Count)].Prepare(new ResponseTable(pool));
        AgreementProfile profile = AgreementProfile.Of(prepared);
        double[] mentees = [.. Enumerable.Range(0, pool.Mentees.Length).Select(e =>
            Mean(Enumerable.Range(0, pool.Mentors.Length).Select(o => prepared.Agreement(e, o))))];
        double[] mentors = [.. Enumerable.Range(0, pool.Mentors.Length).Select(o =>
            Mean(Enumerable.Range(0, pool.Mentees.Length).Select(e => prepared.Agreement(e, o))))];
        double[] all = [.. from e in Enumerable.Range(0, pool.Mentees.Length)
                           from o in Enumerable.Range(0, pool.Mentors.Length)
                           where prepared.Agreement(e, o) is not null
                           select prepared.Agreement(e, o)!.Value];
        Assert.Equal(mentees, profile.MenteeMeans, Near);
        Assert.Equal(mentors, profile.MentorMeans, Near);
        Assert.Equal(all.Length, profile.Count);
        double mean = all.Length == 0 ? double.NaN : all.Average();
        Assert.Equal(mean, profile.Mean, Near);
        Assert.Equal(all.Length == 0 ? double.NaN : all.Average(a => (a - mean) * (a - mean)), profile.Variance, Near);
        double sum = all.Sum();
        double entropy = all.Length < 2 || sum == 0 ? 1 : -all.Where(a => a > 0).Sum(a => a / sum * Math.Log(a / sum)) / Math.Log(all.Length);
        Assert.Equal(entropy, profile.Entropy, Near);
    }

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

    private static double Mean(IEnumerable<double?> agreements) =>
        agreements.OfType<double>().DefaultIfEmpty(double.NaN).Average();

    private static bool Near(double a, double b) => (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-12;
}
