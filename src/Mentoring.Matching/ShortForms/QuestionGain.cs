namespace Mentoring.Matching.ShortForms;

/// <summary>What would be gained if one person answered one question.</summary>
/// <param name="QuestionId">The id of the question.</param>
/// <param name="Total">By how much the sum of the scores of all pairs rises, on average over the answers; 1 is one pair's full score.</param>
/// <param name="Own">By how much the mean score of the person's own pairs rises, in their own view.</param>
/// <param name="Answers">How many answers were tried.</param>
/// <param name="IsExact">Whether these are all that anybody of the side gave, each with its share; then only ties leave an error.</param>
/// <param name="IsWorthAsking">Whether the total gains <see cref="FormOptions.LeastGain"/> or more, and more than twice the standard error.</param>
public sealed record QuestionGain(string QuestionId, FormEstimate Total, FormEstimate Own, int Answers, bool IsExact, bool IsWorthAsking);
