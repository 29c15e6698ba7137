using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>What the built-in rules that compare two answers share: the columns, and the words for people and missing answers.</summary>
internal abstract class PreparedAnswerRule : PreparedRule
{
    protected PreparedAnswerRule(AnswerRule rule, ResponseTable responses)
        : base(rule, responses)
    {
        AnswerRule = rule;
        Mentees = responses.Column(Side.Mentee, rule.Question);
        Mentors = responses.Column(Side.Mentor, rule.MentorQuestion);
    }

    protected AnswerRule AnswerRule { get; }

    protected ResponseColumn Mentees { get; }

    protected ResponseColumn Mentors { get; }

    protected string MenteeName(int mentee) => Responses.Pool.Mentees[mentee].Name;

    protected string MentorName(int mentor) => Responses.Pool.Mentors[mentor].Name;

    protected sealed override string ReasonCore(int mentee, int mentor, Truth verdict) =>
        verdict == Truth.Unknown ? MissingReason(mentee, mentor) : KnownReason(mentee, mentor, verdict);

    /// <summary>One sentence about a pair of which the rule can tell.</summary>
    protected abstract string KnownReason(int mentee, int mentor, Truth verdict);

    private string MissingReason(int mentee, int mentor)
    {
        bool menteeMissing = Mentees.States[mentee] != AnswerState.Answered;
        bool mentorMissing = Mentors.States[mentor] != AnswerState.Answered;
        string who = string.Join(
            " and ",
            (IEnumerable<string>)[
                .. menteeMissing ? [$"{MenteeName(mentee)} to '{AnswerRule.Question}' ({Mentees.Describe(mentee)})"] : Array.Empty<string>(),
                .. mentorMissing ? [$"{MentorName(mentor)} to '{AnswerRule.MentorQuestion}' ({Mentors.Describe(mentor)})"] : Array.Empty<string>()]);
        return menteeMissing && mentorMissing
            ? $"It cannot be told, for the answers of {who} are missing."
            : $"It cannot be told, for the answer of {who} is missing.";
    }
}
