namespace Mentoring.Matching.Criteria;

/// <summary>The agreement of every pair of answer codes, worked out once for the first people who have them.</summary>
internal static class AgreementTable
{
    /// <summary>One row a code of the mentees, one column a code of the mentors; NaN where there is no evidence.</summary>
    public static double[,] Of(PreparedCriterion criterion, AnswerCodes codes, CancellationToken cancellationToken)
    {
        var table = new double[codes.FirstMentees.Length, codes.FirstMentors.Length];
        for (int mentee = 0; mentee < table.GetLength(0); mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int mentor = 0; mentor < table.GetLength(1); mentor++)
            {
                table[mentee, mentor] = criterion.Agreement(codes.FirstMentees[mentee], codes.FirstMentors[mentor]) ?? double.NaN;
            }
        }

        return table;
    }
}
