using System.Text.Json.Serialization;

namespace Mentoring.Matching.Programmes;

/// <summary>The members of the JSON document of a programme, in the order in which they are written.</summary>
internal sealed record ProgrammeDocument(
    int Version,
    string Name,
    int RoundsHeld,
    IReadOnlyList<RunningPair> Running,
    IReadOnlyList<EndedPair> Ended,
    IReadOnlyList<WaitingPerson> Waiting,
    [property: JsonPropertyName("$schema")] string? Schema = null);
