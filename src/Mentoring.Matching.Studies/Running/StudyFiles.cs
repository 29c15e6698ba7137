using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Running;

/// <summary>The files of a data set, as the document of a design names them.</summary>
/// <param name="Name">The name of the source.</param>
/// <param name="Schemes">The files of the schemes, by the names that strategies call them.</param>
/// <param name="Mentees">The file with the mentees' replies.</param>
/// <param name="Mentors">The file with the mentors' replies.</param>
/// <param name="Pairs">The file with what is measured of pairs.</param>
/// <param name="Earlier">The file with earlier pairs.</param>
/// <param name="Locks">The file with settled pairs.</param>
/// <remarks>Immutable.</remarks>
public sealed record StudyFiles(
    string Name, ImmutableSortedDictionary<string, string> Schemes, string Mentees, string Mentors, string? Pairs, string? Earlier, string? Locks);
