namespace Mentoring.Matching.Studies.Formats;

/// <summary>A fact about the data of a PrefLib file: <c># KEY: value</c>.</summary>
/// <param name="Key">The key, such as <c>TITLE</c>.</param>
/// <param name="Value">The value; may be empty.</param>
/// <remarks>A value: equal when both parts are equal.</remarks>
public sealed record PrefLibField(string Key, string Value);
