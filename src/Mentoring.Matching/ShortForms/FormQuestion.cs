using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>A question as one side is asked it.</summary>
/// <param name="Index">Its place among all of them.</param>
/// <param name="Reference">The side and the id.</param>
/// <param name="IsRead">Whether a criterion or the weighting reads it.</param>
/// <param name="Kept">Why it stays on the form.</param>
/// <param name="Given">The answers that people gave, in the order of their ids.</param>
/// <param name="Silent">The indices of those who skipped it.</param>
/// <param name="SaysAnything">Whether anybody did anything but skip it.</param>
internal sealed record FormQuestion(
    int Index, QuestionReference Reference, bool IsRead, KeptReason? Kept, Answer[] Given, int[] Silent, bool SaysAnything)
{
    public Side Side => Reference.Side;

    public string Id => Reference.QuestionId;

    /// <summary>Whether leaving it out can change anything.</summary>
    public bool IsLive => IsRead && SaysAnything;

    /// <summary>Whether people were asked it and nobody gave an answer, so that nothing is known of answers.</summary>
    public bool HasNoAnswers => Silent.Length > 0 && Given.Length == 0;

    /// <summary>Whether silent people can be imagined to answer it, and whether that can change anything.</summary>
    public bool CanBeImagined => IsRead && Silent.Length > 0 && Given.Length > 0;
}
