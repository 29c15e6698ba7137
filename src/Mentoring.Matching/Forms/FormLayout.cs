using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Which columns of a form's table hold what: the id, the name, the answers, and who is asked for or avoided.</summary>
/// <remarks>
/// Immutable. Columns are named by their headers; headers are compared with white space folded and letter case ignored. One
/// layout serves mentees and one mentors; capacities and loads are for mentors only (see <see cref="Check"/>).
/// </remarks>
public sealed class FormLayout
{
    /// <summary>The most mentees that a cell may say a mentor takes. More than this is a slip of the pen.</summary>
    public const int LargestCapacity = 1_000_000;

    /// <summary>Makes a layout.</summary>
    /// <param name="id">The header of the column with the stable id, such as an e-mail address.</param>
    /// <param name="name">The headers of the columns that make up the name, in their order; the id is shown when left out.</param>
    /// <param name="questions">The header for a question id; a question that is not here has its own words as header, or else its id.</param>
    /// <param name="capacity">The header of the column that says how many mentees a mentor takes.</param>
    /// <param name="defaultCapacity">How many mentees a mentor takes who does not say.</param>
    /// <param name="minimumLoad">The header of the column that says how many mentees a mentor must at least be given.</param>
    /// <param name="requests">The headers of the columns that name people asked for, the most wanted first. A cell may name several.</param>
    /// <param name="avoids">The headers of the columns that name people to be kept apart from. A cell may name several.</param>
    /// <param name="locked">The header of the column that names the person or people with whom the match is settled.</param>
    /// <param name="earlier">The header of the column that names the people of earlier matches.</param>
    /// <param name="repeatedRows">Whether one person may have several rows, which must then agree in every column that is read.</param>
    /// <param name="format">How this form writes answers; <see cref="AnswerFormat.Default"/> when left out.</param>
    /// <exception cref="ArgumentException">A header is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The default capacity is not between 0 and <see cref="LargestCapacity"/>.</exception>
    [JsonConstructor]
    public FormLayout(
        string id,
        IReadOnlyList<string>? name = null,
        IReadOnlyDictionary<string, string>? questions = null,
        string? capacity = null,
        int defaultCapacity = 1,
        string? minimumLoad = null,
        IReadOnlyList<string>? requests = null,
        IReadOnlyList<string>? avoids = null,
        string? locked = null,
        string? earlier = null,
        bool repeatedRows = false,
        AnswerFormat? format = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (defaultCapacity is < 0 or > LargestCapacity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(defaultCapacity), defaultCapacity, $"A capacity is between 0 and {LargestCapacity}.");
        }

        Id = id;
        Name = Headers(name, nameof(name));
        Questions = questions is null
            ? ReadOnlyDictionary<string, string>.Empty
            : new ReadOnlyDictionary<string, string>(new SortedDictionary<string, string>(questions.ToDictionary(), StringComparer.Ordinal));
        _ = Headers([.. Questions.Values], nameof(questions));
        Capacity = Header(capacity, nameof(capacity));
        DefaultCapacity = defaultCapacity;
        MinimumLoad = Header(minimumLoad, nameof(minimumLoad));
        Requests = Headers(requests, nameof(requests));
        Avoids = Headers(avoids, nameof(avoids));
        Locked = Header(locked, nameof(locked));
        Earlier = Header(earlier, nameof(earlier));
        RepeatedRows = repeatedRows;
        Format = format;
    }

    /// <summary>The header of the column with the stable id.</summary>
    public string Id { get; }

    /// <summary>The headers of the columns that make up the name.</summary>
    /// <value>None by default: the id is shown.</value>
    public IReadOnlyList<string> Name { get; }

    /// <summary>The header for a question id, where it is not the question's own words.</summary>
    /// <value>None by default.</value>
    public IReadOnlyDictionary<string, string> Questions { get; }

    /// <summary>The header of the column that says how many mentees a mentor takes.</summary>
    /// <value>None by default.</value>
    public string? Capacity { get; }

    /// <summary>How many mentees a mentor takes who does not say.</summary>
    /// <value>The default is 1.</value>
    public int DefaultCapacity { get; }

    /// <summary>The header of the column that says how many mentees a mentor must at least be given.</summary>
    /// <value>None by default: 0.</value>
    public string? MinimumLoad { get; }

    /// <summary>The headers of the columns that name people asked for, the most wanted first.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Requests { get; }

    /// <summary>The headers of the columns that name people to be kept apart from.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Avoids { get; }

    /// <summary>The header of the column that names the people with whom the match is settled.</summary>
    /// <value>None by default.</value>
    public string? Locked { get; }

    /// <summary>The header of the column that names the people of earlier matches.</summary>
    /// <value>None by default.</value>
    public string? Earlier { get; }

    /// <summary>Whether one person may have several rows, which must then agree in every column that is read.</summary>
    /// <value>The default is <see langword="false"/>: an id that is there twice is a problem.</value>
    public bool RepeatedRows { get; }

    /// <summary>How this form writes answers.</summary>
    /// <value><see langword="null"/> by default, which stands for <see cref="AnswerFormat.Default"/>.</value>
    public AnswerFormat? Format { get; }

    /// <summary>The header of the column with the answers to a question.</summary>
    /// <param name="question">The question; asked of <paramref name="side"/>.</param>
    /// <param name="side">The side that filled in the form.</param>
    /// <returns>The header.</returns>
    public string HeaderOf(Question question, Side side)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Questions.GetValueOrDefault(question.Id) ?? question.TextFor(side);
    }

    /// <summary>What is wrong with this layout for the form of one side.</summary>
    /// <param name="questionnaire">The questions.</param>
    /// <param name="side">The side that fills in the form.</param>
    /// <returns>All problems; each place is the name of the member, such as <c>questions.grade</c>.</returns>
    public IReadOnlyList<Problem> Check(Questionnaire questionnaire, Side side)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new List<Problem>();
        foreach (string id in Questions.Keys)
        {
            ReferenceCheck.Check(questionnaire, $"questions.{id}", [new QuestionReference(side, id)], problems);
        }

        if (side == Side.Mentee)
        {
            MentorsOnly("capacity", Capacity is not null, problems);
            MentorsOnly("defaultCapacity", DefaultCapacity != 1, problems);
            MentorsOnly("minimumLoad", MinimumLoad is not null, problems);
        }

        return problems;
    }

    private static void MentorsOnly(string member, bool given, List<Problem> problems)
    {
        if (given)
        {
            problems.Add(new Problem(member, "only mentors have a capacity or a load", "leave it out of the mentees' form"));
        }
    }

    private static string? Header(string? header, string parameter) =>
        header is null ? null : Headers([header], parameter)[0];

    private static IReadOnlyList<string> Headers(IReadOnlyList<string>? headers, string parameter)
    {
        if (headers is null)
        {
            return [];
        }

        return headers.Any(string.IsNullOrWhiteSpace)
            ? throw new ArgumentException("The header of a column is not blank.", parameter)
            : [.. headers];
    }
}
