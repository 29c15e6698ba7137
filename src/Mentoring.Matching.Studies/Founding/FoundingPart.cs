using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>One part of the founding study: a question of its own, with a design of its own.</summary>
/// <param name="Name">The name, as files and tables have it.</param>
/// <param name="Question">What it asks, in one plain sentence.</param>
/// <param name="Design">The grid that answers it.</param>
/// <remarks>Equality is by value of the names and by reference of the design.</remarks>
public sealed record FoundingPart(string Name, string Question, StudyDesign Design);
