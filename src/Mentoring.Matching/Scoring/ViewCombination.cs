namespace Mentoring.Matching.Scoring;

/// <summary>Combines the sums of the two views into the score of a pair.</summary>
internal sealed class ViewCombination(Reciprocity reciprocity, double caution)
{
    public Reciprocity Reciprocity => reciprocity;

    public double Caution => caution;

    /// <summary>The score of sums that are in steps.</summary>
    public PairScore Combine(int menteeSteps, int mentorSteps, int menteeCoverageSteps, int mentorCoverageSteps)
    {
        (double mentee, double mentor) = (ScoreSteps.ToNumber(menteeSteps), ScoreSteps.ToNumber(mentorSteps));
        (double menteeCoverage, double mentorCoverage) = (ScoreSteps.ToNumber(menteeCoverageSteps), ScoreSteps.ToNumber(mentorCoverageSteps));
        double combined = reciprocity.Combine(mentee, mentor);
        double share = reciprocity.CoverageShare;
        double coverage = (share * menteeCoverage) + ((1 - share) * mentorCoverage);
        double rank = combined - (caution * (1 - coverage));
        return new PairScore(mentee, mentor, combined, menteeCoverage, mentorCoverage, coverage, rank);
    }
}
