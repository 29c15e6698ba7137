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
        AgreementRows rows = RowsWith(mentors.All);
        foreach (DistinctAnswers.Answer mentee in mentees.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Fill(mentee.Person, agreements);
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

    /// <summary>Each mean is over a sample of the other side, and the spread is that of the two samples.</summary>
    private AgreementProfile Sampled()
    {
        DistinctAnswers.Answer[] menteeSample = mentees.Sample(limits.Sample), mentorSample = mentors.Sample(limits.Sample);
        int[] menteeTimes = Times(mentees, menteeSample);
        var menteeSums = new AgreementSums(mentees.CodeCount);
        var mentorSums = new AgreementSums(mentors.CodeCount);
        var spread = new AgreementSpread();
        long asked = 0, found = 0;
        var agreements = new double[mentorSample.Length];
        AgreementRows rows = RowsWith(mentorSample);
        foreach (DistinctAnswers.Answer mentee in mentees.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Fill(mentee.Person, agreements);
            for (int i = 0; i < agreements.Length; i++)
            {
                long times = (long)mentee.Times * mentorSample[i].Times;
                asked += times;
                found += double.IsNaN(agreements[i]) ? 0 : times;
                menteeSums.Add(mentee.Code, agreements[i], mentorSample[i].Times);
                spread.Add(agreements[i], (long)menteeTimes[mentee.Code] * mentorSample[i].Times);
            }
        }

        agreements = new double[mentors.All.Length];
        rows = RowsWith(mentors.All);
        foreach (DistinctAnswers.Answer mentee in menteeSample)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Fill(mentee.Person, agreements);
            for (int i = 0; i < agreements.Length; i++)
            {
                mentorSums.Add(mentors.All[i].Code, agreements[i], mentee.Times);
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

    private AgreementRows RowsWith(DistinctAnswers.Answer[] answers) => criterion.RowsWith([.. answers.Select(answer => answer.Person)]);
}
