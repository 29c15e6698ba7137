using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>What one question is worth on one side's form.</summary>
/// <param name="Side">The side.</param>
/// <param name="QuestionId">The id of the question.</param>
/// <param name="Answered">How many people of the side answered it.</param>
/// <param name="Silent">How many people of the side skipped it.</param>
/// <param name="IsRead">Whether a criterion, or the weighting, reads this side's answers; where not, the question is worth 0 here.</param>
/// <param name="Kept">Why the question stays on the form whatever it is worth; <see langword="null"/> where nothing keeps it.</param>
/// <param name="Loss">By how much the quality falls when nobody of the side is asked it. Of a kept question what its rule decides stays as it is.</param>
/// <param name="Gain">What would be gained if the silent answered; <see langword="null"/> where nobody answered, so that nothing is known of answers.</param>
public sealed record QuestionValue(
    Side Side, string QuestionId, int Answered, int Silent, bool IsRead, KeptReason? Kept, FormEstimate Loss, AskingGain? Gain);
