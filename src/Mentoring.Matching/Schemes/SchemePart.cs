namespace Mentoring.Matching.Schemes;

/// <summary>A type that may stand in a scheme, and its name there.</summary>
/// <param name="Base">The extension point that it derives from, such as <see cref="Criteria.Criterion"/>.</param>
/// <param name="Name">What the document calls it in <c>"type"</c>.</param>
/// <param name="Type">The type.</param>
public sealed record SchemePart(Type Base, string Name, Type Type);
