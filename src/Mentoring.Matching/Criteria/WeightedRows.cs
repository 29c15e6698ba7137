namespace Mentoring.Matching.Criteria;

/// <summary>Rows of a criterion that adds up the weights of items, over the sets of mentors who were named beforehand.</summary>
/// <param name="columns">Their sets.</param>
/// <param name="fill">Writes the agreements of a mentee with them.</param>
internal sealed class WeightedRows(ItemColumns columns, WeightedRows.Filling fill) : AgreementRows
{
    /// <summary>Writes the agreements of a mentee with the people of some columns.</summary>
    public delegate void Filling(int mentee, ItemColumns columns, Span<double> agreements);

    public override void Fill(int mentee, Span<double> agreements) => fill(mentee, columns, agreements);
}
