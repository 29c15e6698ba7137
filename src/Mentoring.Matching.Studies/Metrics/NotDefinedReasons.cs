namespace Mentoring.Matching.Studies.Metrics;

/// <summary>The reasons that several metrics give.</summary>
internal static class NotDefinedReasons
{
    public const string NoPairs = "There are no pairs.";
    public const string NoMentees = "There are no mentees.";

    /// <summary>The same reason for so many parts.</summary>
    public static IEnumerable<MetricValue> All(string reason, int parts) => Enumerable.Repeat(MetricValue.NotDefined(reason), parts);
}
