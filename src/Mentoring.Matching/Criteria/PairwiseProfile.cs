namespace Mentoring.Matching.Criteria;

/// <summary>The profile of any criterion, which is asked for each pair of distinct answers; or, where those are too many, for each with a sample.</summary>
internal sealed class PairwiseProfile(
    PreparedCriterion criterion, DistinctAnswers mentees, DistinctAnswers mentors, ProfileLimits limits, CancellationToken cancellationToken)
{
    public AgreementProfile Make() => (long)mentees.All.Length * mentors.All.Length <= limits.Pairs ? Exact() : Sampled();

    private AgreementProfile Exact()
    {
        var menteeSums = new AgreementSums(mentees.CodeCount);
        var mentorSums = new AgreementSums(mentors.CodeCount);
        var spread = new AgreementSpread();
        var agreements = new double[mentors.All.Length];
        // A whole row at once is faster than cell by cell, unless few of its cells are wanted.
        double[]? row = 4L * agreements.Length >= criterion.MentorStates.Length ? new double[criterion.MentorStates.Length] : null;
        foreach (DistinctAnswers.Answer mentee in mentees.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FillRow(mentee.Person, row, agreements);
            for (int i = 0; i < agreements.Length; i++)
            {
                DistinctAnswers.Answer mentor = mentors.All[i];
                menteeSums.Add(mentee.Code, agreements[i], mentor.Times);
                mentorSums.Add(mentor.Code, agreements[i], mentee.Times);
                spread.Add(agreements[i], (long)mentee.Times * mentor.Times);
            }
        }

        return AgreementProfile.Of(menteeSums.Means(mentees.Codes), mentorSums.Means(mentors.Codes), spread);
    }

    private void FillRow(int mentee, double[]? row, double[] agreements)
    {
        if (row is not null)
        {
            criterion.Agreements(mentee, row);
        }

        for (int i = 0; i < agreements.Length; i++)
        {
            int mentor = mentors.All[i].Person;
            agreements[i] = row is null ? AgreementOf(mentee, mentor) : row[mentor];
        }
    }

    /// <summary>Each mean is over a sample of the other side, and the spread is that of the two samples.</summary>
    private AgreementProfile Sampled()
    {
        DistinctAnswers.Answer[] menteeSample = mentees.Sample(limits.Sample), mentorSample = mentors.Sample(limits.Sample);
        int[] menteeTimes = Times(mentees, menteeSample);
        var menteeSums = new AgreementSums(mentees.CodeCount);
        var mentorSums = new AgreementSums(mentors.CodeCount);
        var spread = new AgreementSpread();
        long asked = 0, found = 0;
        foreach (DistinctAnswers.Answer mentee in mentees.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (DistinctAnswers.Answer mentor in mentorSample)
            {
                double agreement = AgreementOf(mentee.Person, mentor.Person);
                long times = (long)mentee.Times * mentor.Times;
                asked += times;
                found += double.IsNaN(agreement) ? 0 : times;
                menteeSums.Add(mentee.Code, agreement, mentor.Times);
                spread.Add(agreement, (long)menteeTimes[mentee.Code] * mentor.Times);
            }
        }

        foreach (DistinctAnswers.Answer mentor in mentors.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (DistinctAnswers.Answer mentee in menteeSample)
            {
                mentorSums.Add(mentor.Code, AgreementOf(mentee.Person, mentor.Person), mentee.Times);
            }
        }

        double all = (double)mentees.People * mentors.People;
        long count = asked == found ? (long)mentees.People * mentors.People : (long)Math.Round(all * found / asked);
        return AgreementProfile.Of(menteeSums.Means(mentees.Codes), mentorSums.Means(mentors.Codes), spread.ScaledTo(count));
    }

    private static int[] Times(DistinctAnswers side, DistinctAnswers.Answer[] sample)
    {
        var times = new int[side.CodeCount];
        foreach (DistinctAnswers.Answer answer in sample)
        {
            times[answer.Code] = answer.Times;
        }

        return times;
    }

    private double AgreementOf(int mentee, int mentor) => criterion.Agreement(mentee, mentor) ?? double.NaN;
}
