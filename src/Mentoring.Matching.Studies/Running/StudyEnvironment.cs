using System.Reflection;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What a study ran on.</summary>
/// <param name="Library">The version of this library, with the commit it was built from where that is known.</param>
/// <param name="Runtime">The runtime.</param>
/// <param name="System">The operating system.</param>
/// <param name="Architecture">The architecture of the process.</param>
/// <remarks>A value: equal when all parts are.</remarks>
public sealed record StudyEnvironment(string Library, string Runtime, string System, string Architecture)
{
    /// <summary>That of this process.</summary>
    public static StudyEnvironment Current { get; } = new(
        typeof(StudyEnvironment).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? typeof(StudyEnvironment).Assembly.GetName().Version!.ToString(3),
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString());
}
