using System.Globalization;
using System.Text.Json;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Refuses documents of versions that are not known.</summary>
internal static class OtherVersion
{
    /// <summary>The problem, or null where the version is the known one, or is not stated as a number, which the check of the fields reports.</summary>
    public static Problem? Of(JsonElement root, int known) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("version", out JsonElement version)
        && version.ValueKind == JsonValueKind.Number
        && !(version.TryGetInt32(out int number) && number == known)
            ? new Problem(
                "$.version",
                $"version {version.GetRawText()} is not known",
                string.Create(CultureInfo.InvariantCulture, $"this library reads version {known}; use one that reads the other"))
            : null;
}
