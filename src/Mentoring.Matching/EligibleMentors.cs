using System.Numerics;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching;

/// <summary>The mentors that the mentees of a group may have, where they are few, with a plan that scores no others.</summary>
/// <param name="Mentors">The indices of the mentors, ascending.</param>
/// <param name="Plan">Scores them, in their order.</param>
internal sealed record EligibleMentors(int[] Mentors, ScoringPlan Plan)
{
    private const int FewShare = 4; // with more eligible mentors than one in so many, all are scored

    /// <summary>Stands for a group whose mentees may have many.</summary>
    public static EligibleMentors Many { get; } = new([], null!);

    /// <summary>The eligible mentors of a row.</summary>
    public static EligibleMentors Of(EligibilityRow row, ScoringPlan plan)
    {
        int count = (int)BitRows.Count(row.Allowed);
        if ((long)FewShare * count > 64L * row.Allowed.Length)
        {
            return Many;
        }

        var mentors = new int[count];
        int at = 0;
        for (int word = 0; word < row.Allowed.Length; word++)
        {
            for (ulong left = row.Allowed[word]; left != 0; left &= left - 1)
            {
                mentors[at++] = (64 * word) + BitOperations.TrailingZeroCount(left);
            }
        }

        return new EligibleMentors(mentors, plan.Select(mentors));
    }
}
