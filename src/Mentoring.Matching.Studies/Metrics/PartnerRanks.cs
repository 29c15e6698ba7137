using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>The place of a person's partner among all whom the person may have, in the person's own view.</summary>
internal static class PartnerRanks
{
    /// <summary>The ranks of the partners of a side in ascending order, from 1; locked pairs are left out.</summary>
    public static int[] Of(MetricInput input, Side side, CancellationToken cancellationToken)
    {
        var ranks = new List<int>(input.Pairs.Length);
        foreach ((int mentee, int mentor) in input.Pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (input.Task.LockedMentorOf(mentee) < 0)
            {
                ranks.Add(1 + (side == Side.Mentee ? MentorsLikedMore(input, mentee, mentor) : MenteesLikedMore(input, mentee, mentor)));
            }
        }

        ranks.Sort();
        return [.. ranks];
    }

    private static int MentorsLikedMore(MetricInput input, int mentee, int mentor)
    {
        int own = input.Task.MenteeView(mentee, mentor), more = 0;
        for (int j = 0; j < input.Task.MentorCount; j++)
        {
            more += input.Task.MenteeView(mentee, j) > own && input.Task.IsEligible(mentee, j) && input.Task.Capacity(j) > 0 ? 1 : 0;
        }

        return more;
    }

    private static int MenteesLikedMore(MetricInput input, int mentee, int mentor)
    {
        int own = input.Task.MentorView(mentee, mentor), more = 0;
        for (int i = 0; i < input.Task.MenteeCount; i++)
        {
            more += input.Task.MentorView(i, mentor) > own && input.Task.LockedMentorOf(i) < 0 && input.Task.IsEligible(i, mentor) ? 1 : 0;
        }

        return more;
    }
}
