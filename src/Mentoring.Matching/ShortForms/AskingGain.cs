namespace Mentoring.Matching.ShortForms;

/// <summary>What the matching would gain if silent people answered a question as those who answered it did.</summary>
/// <param name="Quality">By how much the quality rises, on average over their answers: by the scheme's scores of these, since no judge knows them.</param>
/// <param name="Draws">How many sets of answers were tried.</param>
/// <param name="IsExact">Whether these are all that there can be, each with its probability; then only ties leave an error.</param>
public sealed record AskingGain(FormEstimate Quality, int Draws, bool IsExact);
