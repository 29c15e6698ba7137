namespace Mentoring.Matching.Criteria;

/// <summary>Asks a criterion for a whole row, or where few mentors were named, cell by cell.</summary>
internal sealed class PlainRows : AgreementRows
{
    private readonly PreparedCriterion criterion;
    private readonly int[] mentors;
    private readonly double[]? row;

    public PlainRows(PreparedCriterion criterion, int[] mentors)
    {
        this.criterion = criterion;
        this.mentors = mentors;
        row = 4L * mentors.Length >= criterion.MentorStates.Length ? new double[criterion.MentorStates.Length] : null;
    }

    public override void Fill(int mentee, Span<double> agreements)
    {
        if (row is not null)
        {
            criterion.Agreements(mentee, row);
        }

        for (int i = 0; i < mentors.Length; i++)
        {
            agreements[i] = row is null ? criterion.Agreement(mentee, mentors[i]) ?? double.NaN : row[mentors[i]];
        }
    }
}
