namespace Mentoring.Matching.ShortForms;

/// <summary>A question that stays on a form whatever it brings the scores.</summary>
/// <param name="QuestionId">The id of the question.</param>
/// <param name="Reason">Why.</param>
public sealed record KeptQuestion(string QuestionId, KeptReason Reason);
