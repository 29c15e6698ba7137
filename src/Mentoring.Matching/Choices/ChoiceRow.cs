using Mentoring.Matching.Forms;

namespace Mentoring.Matching.Choices;

/// <summary>One row of a filled-in shortlist whose people are known.</summary>
/// <param name="Place">Whose choice, and of whom.</param>
/// <param name="Rank">The rank, or null.</param>
/// <param name="IsVeto">Whether it is a veto.</param>
/// <param name="Source">The table.</param>
/// <param name="Row">The row of the table.</param>
/// <param name="RankHeader">The header of the ranks.</param>
internal sealed record ChoiceRow(ChoicePlace Place, int? Rank, bool IsVeto, string Source, FormRow Row, string RankHeader)
{
    /// <summary>Whether the row says anything.</summary>
    public bool IsFilledIn => Rank is not null || IsVeto;

    /// <summary>A problem of the row.</summary>
    public FormProblem Problem(string message, string mend) => new(Source, message, mend, Row.Number, Row.Line);

    /// <summary>A problem of the rank.</summary>
    public FormProblem RankProblem(string message, string mend) => new(Source, message, mend, Row.Number, Row.Line, RankHeader);
}
