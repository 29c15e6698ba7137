using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Eligibility;

/// <summary>An answer that made a rule say what it said.</summary>
/// <param name="Side">The side of the person who answered.</param>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Field">The id of the question, or <c>requests</c>, <c>avoids</c>, <c>earlier pairs</c> for what is no question.</param>
/// <param name="Text">The answer in words.</param>
public sealed record CitedAnswer(Side Side, string PersonId, string Field, string Text);
