using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Agreements;

/// <summary>Writes the agreement of a pair: one page of Markdown for the two to talk through and sign.</summary>
public static class PairAgreement
{
    private const string Confidentiality = "What is said between us stays between us, unless we both agree otherwise or somebody is in danger.";
    private const string LiveIssue = "to be named at the first meeting";
    private const string NoDifference = "None that the answers show.";

    private static readonly ImmutableArray<string> always =
    [
        "What do we each hope for, and how will we notice that it helps?",
        "How will we tell each other when it does not?",
    ];

    /// <summary>Writes the agreement of a pair.</summary>
    /// <param name="scheme">The scheme, with its template if it has one.</param>
    /// <param name="pool">The pool, for names and the mentee's answers; of somebody who is not in it the id is shown.</param>
    /// <param name="pair">The pair, with dates and terms.</param>
    /// <param name="flags">Where the two differ, see <see cref="ExpectationFlags.Of"/>.</param>
    /// <param name="form">Another form than that of the scheme; the scheme's, or the built-in one, when left out.</param>
    /// <returns>The Markdown. What people wrote is escaped, so that it shows as it was written and changes nothing around it.</returns>
    public static string Write(Scheme scheme, Pool pool, RunningPair pair, IEnumerable<ExpectationFlag> flags, AgreementForm? form = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(flags);
        ExpectationFlag[] all = [.. flags];
        AgreementForm used = form ?? scheme.Agreement ?? AgreementForm.Default;
        Mentee? mentee = pool.IndexOfMentee(pair.MenteeId) is >= 0 and int i ? pool.Mentees[i] : null;
        Mentor? mentor = pool.IndexOfMentor(pair.MentorId) is >= 0 and int j ? pool.Mentors[j] : null;
        return used.Parsed.Fill(name => name switch
        {
            "mentee" => MarkdownText.Inline(mentee?.Name ?? pair.MenteeId),
            "mentor" => MarkdownText.Inline(mentor?.Name ?? pair.MentorId),
            "scheme" => MarkdownText.Inline(scheme.Name),
            "frequency" => MarkdownText.Inline(pair.Terms.Frequency),
            "months" => pair.Terms.LengthInMonths.ToString(CultureInfo.InvariantCulture),
            "start" => $"{pair.Start:O}",
            "end" => $"{pair.End:O}",
            "confidentiality" => MarkdownText.Inline(pair.Terms.Confidentiality ?? used.Confidentiality ?? Confidentiality),
            "liveIssue" => MarkdownText.Inline(LiveIssueOf(used, pool, mentee) ?? LiveIssue),
            "differences" => all.Length == 0
                ? NoDifference
                : MarkdownText.List(all.Select(f => $"**{MarkdownText.Inline(f.Label)}:** {MarkdownText.Inline(f.Difference)}")),
            _ => MarkdownText.List(all.SelectMany(f => f.Questions).Concat(always).Distinct(StringComparer.Ordinal).Select(MarkdownText.Inline)),
        });
    }

    private static string? LiveIssueOf(AgreementForm form, Pool pool, Mentee? mentee) =>
        form.LiveIssue is { } id && mentee?.Answers[id] is { State: AnswerState.Answered } answer ? pool.Questionnaire.Find(id)?.Describe(answer) : null;
}
