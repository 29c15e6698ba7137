using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>Something about a scheme that its designer should look at before anything runs.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Subject">What part of the scheme it points at.</param>
/// <param name="SubjectId">The id of the question, criterion or rule; of a group, that of the question; of a scheme, its name.</param>
/// <param name="Measured">The number that was measured; see <see cref="LintKind"/>.</param>
/// <param name="Message">One sentence that says what it is.</param>
/// <param name="Mend">One sentence that says how to mend it.</param>
public sealed record LintFinding(
    LintKind Kind, LintSeverity Severity, LintSubject Subject, string SubjectId, double Measured, string Message, string Mend)
{
    /// <summary>The side that it is about.</summary>
    /// <value>The default is <see langword="null"/>: both sides, or neither more than the other.</value>
    public Side? Side { get; init; }

    /// <summary>The id of the other criterion of two; of a group, that of the rule.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? OtherId { get; init; }

    /// <summary>The answer that the people of a group gave, in words.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Group { get; init; }

    /// <summary>What it is and how to mend it.</summary>
    /// <returns>The two sentences.</returns>
    public override string ToString() => $"{Message} {Mend}";
}
