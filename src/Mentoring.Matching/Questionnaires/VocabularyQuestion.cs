using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A question with an open vocabulary: an organisation, a manager, an e-mail domain. Any text is an answer.</summary>
/// <remarks>Two answers are the same when they are equal letter for letter after trimming and Unicode normalisation (form C).</remarks>
public sealed class VocabularyQuestion : Question
{
    /// <summary>Makes the question.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="text">The words in which both sides are asked.</param>
    /// <param name="menteeText">The words in which mentees are asked.</param>
    /// <param name="mentorText">The words in which mentors are asked.</param>
    /// <param name="headline">Whether an informal strategy uses the question.</param>
    /// <param name="shareable">Whether two people who are matched may be told that they answered it alike.</param>
    /// <param name="auditOnly">Whether the answers are for looking at outcomes by group alone, and no matching may read them.</param>
    /// <exception cref="ArgumentException">The id is blank, or a question for audits alone is headline or shareable too.</exception>
    [JsonConstructor]
    public VocabularyQuestion(
        string id,
        string? text = null,
        string? menteeText = null,
        string? mentorText = null,
        bool headline = false,
        bool shareable = false,
        bool auditOnly = false)
        : base(id, text, menteeText, mentorText, headline, shareable, auditOnly)
    {
    }

    /// <inheritdoc/>
    public override bool IsOrdered => false;

    /// <inheritdoc/>
    public override string Expected => "a text";

    private protected override string? CheckCore(Answer answer) => answer is TextAnswer ? null : $"'{answer}' is not {Expected}";

    private protected override AnswerReading ReadCore(string text, AnswerFormat format) => AnswerReading.Of(new TextAnswer(text));
}
