using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Which columns of a table of pairs hold the mentee, the mentor and what is measured of the pair.</summary>
/// <remarks>Immutable. Columns are named by their headers; headers are compared with white space folded and letter case ignored.</remarks>
public sealed class PairLayout
{
    /// <summary>Makes a layout.</summary>
    /// <param name="mentee">The header of the column that names the mentee.</param>
    /// <param name="mentor">The header of the column that names the mentor.</param>
    /// <param name="measures">The header for the id of a pair measure; a measure that is not here has its id as header.</param>
    /// <exception cref="ArgumentException">A header is blank.</exception>
    [JsonConstructor]
    public PairLayout(string mentee, string mentor, IReadOnlyDictionary<string, string>? measures = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mentee);
        ArgumentException.ThrowIfNullOrWhiteSpace(mentor);
        Mentee = mentee;
        Mentor = mentor;
        Measures = measures is null
            ? ReadOnlyDictionary<string, string>.Empty
            : new ReadOnlyDictionary<string, string>(new SortedDictionary<string, string>(measures.ToDictionary(), StringComparer.Ordinal));
        if (Measures.Values.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("The header of a column is not blank.", nameof(measures));
        }
    }

    /// <summary>The layout of a table whose columns are <c>mentee</c>, <c>mentor</c> and the ids of the measures.</summary>
    public static PairLayout Default { get; } = new("mentee", "mentor");

    /// <summary>The header of the column that names the mentee.</summary>
    public string Mentee { get; }

    /// <summary>The header of the column that names the mentor.</summary>
    public string Mentor { get; }

    /// <summary>The header for the id of a pair measure, where it is not that id.</summary>
    /// <value>None by default.</value>
    public IReadOnlyDictionary<string, string> Measures { get; }

    /// <summary>The header of the column with the values of a measure.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The header.</returns>
    public string HeaderOf(PairMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Measures.GetValueOrDefault(measure.Id) ?? measure.Id;
    }

    /// <summary>What is wrong with this layout.</summary>
    /// <param name="questionnaire">The questionnaire that declares the pair measures.</param>
    /// <returns>All problems; each place is the name of the member, such as <c>measures.travel</c>.</returns>
    public IReadOnlyList<Problem> Check(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        string[] known = [.. questionnaire.PairMeasures.Select(m => m.Id)];
        return [.. Measures.Keys
            .Where(id => questionnaire.FindPairMeasure(id) is null)
            .Select(id => new Problem($"measures.{id}", $"there is no pair measure '{id}'", NearestName.Mend(id, known)))];
    }
}
