using System.Text.Json.Serialization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Agreements;

/// <summary>What a scheme says of the agreements of its pairs: the text, and where the mentee's live issue comes from.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class AgreementForm
{
    private const string place = "agreement, liveIssue";

    /// <summary>Makes a form.</summary>
    /// <param name="template">The Markdown text, see <see cref="AgreementTemplate"/>; the built-in one when left out.</param>
    /// <param name="liveIssue">The id of the question in which mentees say what they bring; none when left out.</param>
    /// <param name="confidentiality">The statement for pairs that have not agreed on one of their own; the built-in one when left out.</param>
    /// <exception cref="ArgumentException">A text is there but blank.</exception>
    /// <exception cref="InvalidInputException">The template has problems; all of them are in it.</exception>
    [JsonConstructor]
    public AgreementForm(string? template = null, string? liveIssue = null, string? confidentiality = null)
    {
        NotBlank(template, nameof(template));
        NotBlank(liveIssue, nameof(liveIssue));
        NotBlank(confidentiality, nameof(confidentiality));
        Template = template;
        Parsed = template is null ? AgreementTemplate.Default : new AgreementTemplate(template);
        LiveIssue = liveIssue?.Trim();
        Confidentiality = confidentiality?.Trim();
    }

    /// <summary>The built-in text, and no question for the live issue.</summary>
    public static AgreementForm Default { get; } = new();

    /// <summary>The Markdown text; <see langword="null"/> for the built-in one, <see cref="AgreementTemplate.Default"/>.</summary>
    public string? Template { get; }

    /// <summary>The id of the question in which mentees say what they bring.</summary>
    public string? LiveIssue { get; }

    /// <summary>The statement for pairs that have not agreed on one of their own.</summary>
    public string? Confidentiality { get; }

    internal AgreementTemplate Parsed { get; }

    /// <summary>What is wrong with this form.</summary>
    /// <param name="questionnaire">The questions of the scheme.</param>
    /// <returns>All problems.</returns>
    public IReadOnlyList<Problem> Check(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new List<Problem>();
        if (LiveIssue is not null && questionnaire.Find(LiveIssue)?.IsAskedOf(Side.Mentee) != true)
        {
            problems.Add(new Problem(
                place,
                questionnaire.Find(LiveIssue) is null ? $"there is no question '{LiveIssue}'" : $"question '{LiveIssue}' is not asked of mentees",
                NearestName.Mend(LiveIssue, [.. questionnaire.AskedOf(Side.Mentee).Select(q => q.Id)])));
        }

        ReferenceCheck.NotForAudits(questionnaire, place, LiveIssue is null ? [] : [LiveIssue], problems);
        return problems;
    }

    private static void NotBlank(string? text, string parameter)
    {
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException($"The {parameter} is blank; leave it out.", parameter);
        }
    }
}
