using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>The named choices of one side, as indices of the people named.</summary>
internal sealed class PreparedRequests : PreparedCriterion
{
    private readonly Pool pool;
    private readonly Side side;
    private readonly int[][] named;

    public PreparedRequests(Criterion criterion, Pool pool, Side side)
        : base(criterion, Answered(pool, Side.Mentee), Answered(pool, Side.Mentor))
    {
        this.pool = pool;
        this.side = side;
        named = new int[pool.CountOf(side)][];
        for (int person = 0; person < named.Length; person++)
        {
            named[person] = [.. pool[side, person].Requests.Select(id => side == Side.Mentee ? pool.IndexOfMentor(id) : pool.IndexOfMentee(id))];
        }
    }

    protected override double AgreementCore(int mentee, int mentor)
    {
        (int[] list, int index) = Find(mentee, mentor);
        return list.Length == 0 ? double.NaN : index < 0 ? 0 : At(index, list.Length);
    }

    protected override void AgreementsCore(int mentee, Span<double> agreements)
    {
        if (side == Side.Mentor)
        {
            base.AgreementsCore(mentee, agreements);
            return;
        }

        int[] list = named[mentee];
        agreements.Fill(list.Length == 0 ? double.NaN : 0);
        for (int index = 0; index < list.Length; index++)
        {
            agreements[list[index]] = At(index, list.Length);
        }
    }

    protected override string ExplainCore(int mentee, int mentor)
    {
        (string menteeName, string mentorName) = (pool.Mentees[mentee].Name, pool.Mentors[mentor].Name);
        (string asker, string asked) = side == Side.Mentee ? (menteeName, mentorName) : (mentorName, menteeName);
        (int[] list, int index) = Find(mentee, mentor);
        return list.Length == 0 ? $"{asker} asked for nobody, so this counts the same with everybody."
            : index < 0 ? $"{asker} asked for others and not for {asked}."
            : list.Length == 1 ? $"{asker} asked for {asked} and nobody else."
            : $"{asker} asked for {asked} as the {Phrases.Ordinal(index + 1)} choice of {list.Length}.";
    }

    /// <summary>
    /// Somebody who asks for nobody gives no evidence about anybody. Were they silent, what the others' requests make usual would stand in, and
    /// push them towards whoever is popular.
    /// </summary>
    private static ImmutableArray<AnswerState> Answered(Pool pool, Side side) =>
        [.. Enumerable.Repeat(AnswerState.Answered, pool.CountOf(side))];

    private static double At(int index, int count) => (double)(count - index) / count;

    private (int[] List, int Index) Find(int mentee, int mentor)
    {
        (int asker, int asked) = side == Side.Mentee ? (mentee, mentor) : (mentor, mentee);
        return (named[asker], Array.IndexOf(named[asker], asked));
    }
}
