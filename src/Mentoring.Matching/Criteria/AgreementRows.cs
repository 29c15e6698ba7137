namespace Mentoring.Matching.Criteria;

/// <summary>Gives the agreements of any mentee with mentors who were named beforehand.</summary>
internal abstract class AgreementRows
{
    /// <summary>Writes one agreement for each of those mentors; NaN where there is no evidence.</summary>
    /// <param name="mentee">The index of a mentee who answered.</param>
    /// <param name="agreements">Takes the agreements.</param>
    public abstract void Fill(int mentee, Span<double> agreements);
}
