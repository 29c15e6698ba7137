using Mentoring.Matching.Criteria;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>A profile worked out over all pairs, one by one.</summary>
internal static class ProfileTwin
{
    public static void AssertSame(PreparedCriterion prepared) => AssertSame(prepared, AgreementProfile.Of(prepared));

    public static void AssertSame(PreparedCriterion prepared, AgreementProfile profile)
    {
        double?[][] rows = [.. Enumerable.Range(0, prepared.MenteeStates.Length)
            .Select(e => Enumerable.Range(0, prepared.MentorStates.Length).Select(o => prepared.Agreement(e, o)).ToArray())];
        Assert.Equal(rows.Select(Mean), profile.MenteeMeans, Near);
        Assert.Equal(Enumerable.Range(0, prepared.MentorStates.Length).Select(o => Mean(rows.Select(row => row[o]))), profile.MentorMeans, Near);
        double[] all = [.. rows.SelectMany(row => row).OfType<double>()];
        Assert.Equal(all.Length, profile.Count);
        double mean = all.Length == 0 ? double.NaN : all.Average();
        Assert.Equal(mean, profile.Mean, Near);
        Assert.Equal(all.Length == 0 ? double.NaN : all.Average(a => (a - mean) * (a - mean)), profile.Variance, Near);
        double sum = all.Sum();
        double entropy = all.Length < 2 || sum == 0 ? 1 : -all.Where(a => a > 0).Sum(a => a / sum * Math.Log(a / sum)) / Math.Log(all.Length);
        Assert.Equal(entropy, profile.Entropy, Near);
    }

    private static double Mean(IEnumerable<double?> agreements) => agreements.OfType<double>().DefaultIfEmpty(double.NaN).Average();

    private static bool Near(double a, double b) => (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-12;
}
