namespace Mentoring.Matching.Questionnaires;

/// <summary>A question that mentees, mentors or both are asked, possibly in different words.</summary>
/// <remarks>Immutable; safe for use by several threads. Whom it is asked of follows from the words that it has.</remarks>
public abstract class Question
{
    private protected Question(string id, string? text, string? menteeText, string? mentorText, bool headline, bool shareable, bool auditOnly)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id.Trim();
        Text = string.IsNullOrWhiteSpace(text) ? null : text;
        MenteeText = string.IsNullOrWhiteSpace(menteeText) ? null : menteeText;
        MentorText = string.IsNullOrWhiteSpace(mentorText) ? null : mentorText;
        if (Text is null && MenteeText is null && MentorText is null)
        {
            Text = Id;
        }

        if (auditOnly && (headline || shareable))
        {
            throw new ArgumentException(
                $"Question '{Id}' is for audits alone, so it cannot be {(headline ? "headline" : "shareable")}; keep one of the two.", nameof(auditOnly));
        }

        Headline = headline;
        Shareable = shareable;
        AuditOnly = auditOnly;
    }

    /// <summary>The stable id by which criteria, rules and answers name the question.</summary>
    public string Id { get; }

    /// <summary>The words in which both sides are asked.</summary>
    /// <value>The id when no words are given at all.</value>
    public string? Text { get; }

    /// <summary>The words in which mentees are asked, when they differ; alone, the question is asked of mentees only.</summary>
    public string? MenteeText { get; }

    /// <summary>The words in which mentors are asked, when they differ; alone, the question is asked of mentors only.</summary>
    public string? MentorText { get; }

    /// <summary>Whether the question is one of the few that an informal strategy uses.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Headline { get; }

    /// <summary>Whether two people who are matched may be told what they have in common here.</summary>
    /// <value>The default is <see langword="false"/>: nothing of the answers is told to the other.</value>
    public bool Shareable { get; }

    /// <summary>Whether the answers are for looking at outcomes by group alone, and no matching may read them.</summary>
    /// <value>
    /// The default is <see langword="false"/>. A scheme in which a criterion, rule, strategy or agreement names such a question is refused, and no
    /// matching is given the answers: whatever they are, it is the same to the last bit.
    /// </value>
    public bool AuditOnly { get; }

    /// <summary>Whether answers have a position on a scale, so that two of them can be subtracted.</summary>
    public abstract bool IsOrdered { get; }

    /// <summary>The number of options, or 0 for a question without a list of options.</summary>
    public virtual int OptionCount => 0;

    /// <summary>What an answer looks like, in a few words: <c>a number from 1 to 5</c>.</summary>
    public abstract string Expected { get; }

    /// <summary>Whether people on a side are asked this question.</summary>
    /// <param name="side">The side.</param>
    /// <returns>Whether they are asked.</returns>
    public bool IsAskedOf(Side side) => Text is not null || (side == Side.Mentee ? MenteeText : MentorText) is not null;

    /// <summary>The words in which a side is asked.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The words.</returns>
    /// <exception cref="InvalidOperationException">That side is not asked.</exception>
    public string TextFor(Side side) =>
        (side == Side.Mentee ? MenteeText : MentorText) ?? Text
        ?? throw new InvalidOperationException($"Question '{Id}' is not asked of {(side == Side.Mentee ? "mentees" : "mentors")}.");

    /// <summary>What is wrong with an answer to this question.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>A clause that says what is wrong, or <see langword="null"/> when the answer is valid. The states without a value are always valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is <see langword="null"/>.</exception>
    public string? Check(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.State == AnswerState.Answered ? CheckCore(answer) : null;
    }

    /// <summary>Reads an answer as people and form tools write it.</summary>
    /// <param name="text">The text of the cell; blank reads as skipped.</param>
    /// <param name="format">How this form writes answers; <see cref="AnswerFormat.Default"/> when left out.</param>
    /// <returns>The answer, or what is wrong.</returns>
    public AnswerReading Read(string? text, AnswerFormat? format = null)
    {
        format ??= AnswerFormat.Default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return AnswerReading.Of(Answer.Skipped);
        }

        if (!ComposedText.IsValid(text))
        {
            return AnswerReading.Failed("the text is not valid Unicode");
        }

        return !Owns(text) && format.StateOf(text) is { } state ? AnswerReading.Of(state) : ReadCore(text, format);
    }

    /// <summary>An answer in words that a person understands: option texts instead of ids, numbers with their unit.</summary>
    /// <param name="answer">A valid answer.</param>
    /// <returns>The words.</returns>
    public string Describe(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.State == AnswerState.Answered ? DescribeCore(answer) : answer.ToString()!;
    }

    /// <summary>The position of a valid answer on the scale, or NaN where there is none.</summary>
    internal virtual double PositionOf(Answer answer) => double.NaN;

    /// <summary>Adds the indices of the options in a valid answer, in the answer's order.</summary>
    internal virtual void AddItems(Answer answer, List<int> items)
    {
    }

    /// <summary>Whether a text is an answer of this question's own, though it reads like "any" or "n/a".</summary>
    private protected virtual bool Owns(string text) => false;

    private protected abstract string? CheckCore(Answer answer);

    private protected abstract AnswerReading ReadCore(string text, AnswerFormat format);

    private protected virtual string DescribeCore(Answer answer) => answer.ToString()!;
}
