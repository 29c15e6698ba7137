namespace Mentoring.Matching.Tuning;

/// <summary>A scheme and the name by which a comparison calls it.</summary>
/// <param name="Name">The name, such as that of its file; schemes made from one another often have the same name of their own.</param>
/// <param name="Scheme">The scheme.</param>
public sealed record NamedScheme(string Name, Scheme Scheme);
