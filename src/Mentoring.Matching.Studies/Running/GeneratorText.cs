using System.Globalization;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Running;

/// <summary>The options of a generator as one text, the same on every machine and in every culture.</summary>
internal static class GeneratorText
{
    public static string Of(GeneratorOptions o) => string.Create(
        CultureInfo.InvariantCulture,
        $"mentees {o.Mentees}, mentors {o.Mentors}, signal {o.Signal:R}, reliability {o.Reliability:R}, traits {o.Traits}, "
        + $"questions per trait {o.QuestionsPerTrait}, points {o.Points}, twins {o.Twins:R}, popularity skew {o.PopularitySkew:R}, "
        + $"appeal {o.Appeal:R}, most requests {o.MostRequests}, known mentors {o.KnownMentors}, insight {o.Insight:R}, capacity {o.LeastCapacity} to {o.MostCapacity}, "
        + $"organisations {o.Organisations}, managers in pool {o.ManagersInPool:R}, dirt {o.Dirt:R}, other organisation {o.OtherOrganisation}, "
        + $"missing of mentees {Of(o.MissingOfMentees)}, missing of mentors {Of(o.MissingOfMentors)}");

    private static string Of(Missingness m) =>
        string.Create(CultureInfo.InvariantCulture, $"({m.People:R} {m.Blocks:R} {m.Items:R} {m.Topics:R} {m.Wishes:R})");
}
