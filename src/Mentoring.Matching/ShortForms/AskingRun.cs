using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.ShortForms;

/// <summary>What would be gained if silent people answered: the matching made anew against the present one, both under the answers that are imagined.</summary>
/// <remarks>The present matching breaks ties in the same order as the new one, so that a gain is of the answers and not of another order.</remarks>
internal sealed class AskingRun
{
    private readonly FormGround ground;
    private readonly FormMatching matching;
    private readonly int person;
    private readonly (PeopleDrawn People, int[] MentorOf)[] present;

    /// <summary>Makes the present matchings.</summary>
    /// <param name="ground">The people.</param>
    /// <param name="work">Does the work.</param>
    /// <param name="person">Whose own score is looked at too, or -1.</param>
    public AskingRun(FormGround ground, FormWork work, int person = -1)
    {
        this.ground = ground;
        this.person = person;
        matching = new FormMatching(ground);
        int[] costs = new int[ground.MenteeCount * ground.MentorCount];
        matching.FillCosts(ground.Scorers.Of(ground.Whole), costs);
        present = work.Each(Math.Max(ground.Options.TieBreaks, ground.Options.Draws), 1, (k, room) =>
        {
            var people = PeopleDrawn.All(ground, k);
            return (people, matching.Match(costs, people, room));
        });
    }

    /// <summary>The gains in the total and in the person's own score under one set of answers: for each order of the people, or for one where answers are drawn.</summary>
    public (double Total, double Own)[] Gains(FormQuestion question, ImaginedAnswers answers, int number, FormRoom room)
    {
        PairScorer scorer = ground.Scorers.Of(question, answers[number].Answers);
        Span<int> costs = room.Costs(ground.MenteeCount * ground.MentorCount).Span;
        matching.FillCosts(scorer, costs);
        int from = answers.IsExact ? 0 : number;
        var gains = new (double, double)[answers.IsExact ? ground.Options.TieBreaks : 1];
        for (int t = 0; t < gains.Length; t++)
        {
            (PeopleDrawn people, int[] before) = present[from + t];
            int[] after = matching.Match(costs, people, room);
            gains[t] = (Total(scorer, after) - Total(scorer, before), Own(scorer, question.Side, after) - Own(scorer, question.Side, before));
        }

        return gains;
    }

    /// <summary>The mean gain over all answers, of one of the two numbers.</summary>
    public FormEstimate Mean(ImaginedAnswers answers, ReadOnlySpan<(double Total, double Own)[]> gains, Func<(double Total, double Own), double> number)
    {
        double[] means = new double[answers.IsExact ? ground.Options.TieBreaks : gains.Length];
        for (int k = 0; k < gains.Length; k++)
        {
            for (int t = 0; t < gains[k].Length; t++)
            {
                means[answers.IsExact ? t : k] += (answers.IsExact ? answers[k].Probability : 1) * number(gains[k][t]);
            }
        }

        return FormEstimate.OfMean(means);
    }

    private static double Total(PairScorer scorer, int[] mentorOf)
    {
        double total = 0;
        for (int mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            total += mentorOf[mentee] < 0 ? 0 : scorer.Score(mentee, mentorOf[mentee]).Combined;
        }

        return total;
    }

    /// <summary>The mean of the person's pairs in their own view; 0 where they have none.</summary>
    private double Own(PairScorer scorer, Side side, int[] mentorOf)
    {
        if (person < 0)
        {
            return 0;
        }

        if (side == Side.Mentee)
        {
            return mentorOf[person] < 0 ? 0 : scorer.Score(person, mentorOf[person]).Mentee;
        }

        (double sum, int count) = (0, 0);
        for (int mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            (sum, count) = mentorOf[mentee] == person ? (sum + scorer.Score(mentee, person).Mentor, count + 1) : (sum, count);
        }

        return count == 0 ? 0 : sum / count;
    }
}
