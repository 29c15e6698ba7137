using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>A rule that is ready for the answers of a pool.</summary>
/// <remarks>People go by their index in the pool. Derived types are immutable and safe for use by several threads.</remarks>
public abstract class PreparedRule
{
    private const int PollEvery = 1024;

    /// <summary>Makes a prepared rule.</summary>
    /// <param name="rule">The rule that was prepared.</param>
    /// <param name="responses">The answers it was prepared for.</param>
    protected PreparedRule(EligibilityRule rule, ResponseTable responses)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(responses);
        Rule = rule;
        Responses = responses;
    }

    /// <summary>The rule that was prepared.</summary>
    public EligibilityRule Rule { get; }

    /// <summary>The answers it was prepared for.</summary>
    protected ResponseTable Responses { get; }

    /// <summary>Whether a pair keeps the rule.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>Yes, no, or that it cannot be told.</returns>
    public Truth Judge(int mentee, int mentor) => JudgeCore(mentee, mentor);

    /// <summary>
    /// A number that mentees share whose plain rows are the same: what the rule says of each and every mentor, exceptions left out. Below 0 for
    /// a mentee whose row nobody is known to share.
    /// </summary>
    internal virtual int PlainCode(int mentee) => -1;

    /// <summary>What the plain row says of a pair: what the rule says, unless the pair is an exception.</summary>
    internal virtual Truth JudgePlain(int mentee, int mentor) => JudgeCore(mentee, mentor);

    /// <summary>
    /// The plain row: sets the bits of the mentors of whom the rule says no, and of those of whom it cannot tell, and clears all others. One
    /// pair at a time, unless the rule knows better.
    /// </summary>
    internal virtual void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
    {
        no.Clear();
        unknown.Clear();
        for (int mentor = 0; mentor < Responses.MentorCount; mentor++)
        {
            if (mentor % PollEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Put(mentor, JudgeCore(mentee, mentor), no, unknown);
        }
    }

    /// <summary>The mentors, in rising order, of whom the rule may say something else than the plain row does.</summary>
    internal virtual ReadOnlySpan<int> Exceptions(int mentee) => [];

    /// <summary>Puts the exceptions of a mentee into their plain row.</summary>
    internal virtual void JudgeExceptions(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        foreach (int mentor in Exceptions(mentee))
        {
            Put(mentor, JudgeCore(mentee, mentor), no, unknown);
        }
    }

    /// <summary>
    /// What the rule says of a mentee and every mentor: sets the bits of the mentors of whom it says no, and of those of whom it cannot tell,
    /// and clears all others.
    /// </summary>
    internal void JudgeRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken = default)
    {
        JudgePlainRow(mentee, no, unknown, cancellationToken);
        JudgeExceptions(mentee, no, unknown);
    }

    /// <summary>Whether a verdict lets a pair be made, with the rule's policy for unknown applied.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>Whether the pair may be made.</returns>
    public bool Allows(Truth verdict) => verdict == Truth.Yes || (verdict == Truth.Unknown && Rule.Unknown != UnknownPolicy.Forbid);

    /// <summary>Whether a verdict marks a pair for a person to look at, if it may be made.</summary>
    internal bool Flags(Truth verdict) => verdict == Truth.Unknown && Rule.Unknown == UnknownPolicy.AllowAndFlag;

    /// <summary>What the rule says of a pair, and why.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The finding.</returns>
    public RuleFinding Find(int mentee, int mentor) => FindCore(mentee, mentor);

    /// <summary>What the rule says of a pair, and why.</summary>
    private protected virtual RuleFinding FindCore(int mentee, int mentor)
    {
        Truth verdict = JudgeCore(mentee, mentor);
        return new RuleFinding(
            Rule, verdict, Allows(verdict), Flags(verdict), ReasonCore(mentee, mentor, verdict), [.. AnswersCore(mentee, mentor)]);
    }

    /// <summary>Whether a pair keeps the rule.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>Yes, no, or that it cannot be told.</returns>
    protected abstract Truth JudgeCore(int mentee, int mentor);

    /// <summary>One sentence in plain words that says why.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <param name="verdict">What the rule said of the pair.</param>
    /// <returns>The sentence.</returns>
    protected abstract string ReasonCore(int mentee, int mentor, Truth verdict);

    /// <summary>The answers that made the rule say so: by default those to all its questions.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The answers.</returns>
    protected virtual IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor) =>
        Rule.References().Select(r =>
        {
            int person = r.Side == Side.Mentee ? mentee : mentor;
            return new CitedAnswer(
                r.Side, Responses.Pool[r.Side, person].Id, r.QuestionId, Responses.Column(r.Side, r.QuestionId).Describe(person));
        });

    private protected static void Put(int mentor, Truth verdict, Span<ulong> no, Span<ulong> unknown)
    {
        BitRows.Clear(no, mentor);
        BitRows.Clear(unknown, mentor);
        if (verdict != Truth.Yes)
        {
            BitRows.Set(verdict == Truth.No ? no : unknown, mentor);
        }
    }
}
