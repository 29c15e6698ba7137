namespace Mentoring.Matching.Studies.Running;

/// <summary>A choice on an axis of a study, as a manifest has it.</summary>
/// <param name="Axis">The axis: <c>source</c>, <c>strategy</c>, <c>reciprocity</c>, <c>missing</c> or <c>approach</c>.</param>
/// <param name="Name">The name of the choice.</param>
/// <param name="Content">What it is, in full.</param>
/// <param name="ContentHash">The SHA-256 of <paramref name="Content"/>, led by its length as all hashed texts are, in hexadecimal.</param>
/// <remarks>A value: equal when all parts are.</remarks>
public sealed record StudyChoice(string Axis, string Name, string Content, string ContentHash);
