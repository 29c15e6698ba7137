namespace Mentoring.Matching.Tests.Assignment;

/// <summary>How many generated problems a comparison runs through: more when the environment variable <c>MENTORING_SOAK</c> is 1.</summary>
internal static class Soak
{
    internal static int Count(int normal, int soak) => Environment.GetEnvironmentVariable("MENTORING_SOAK") == "1" ? soak : normal;
}
