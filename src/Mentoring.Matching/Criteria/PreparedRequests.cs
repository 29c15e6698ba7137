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
    private readonly List<(int Mentor, double Agreement)>?[] namedBy = [];
    private readonly double[] unnamed = [];

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

        if (side == Side.Mentor)
        {
            unnamed = [.. named.Select(list => list.Length == 0 ? double.NaN : 0)];
            namedBy = NamedBy(pool.CountOf(Side.Mentee));
        }
    }

    /// <summary>Those who are named have what they are named for; all others have 0 with everybody who named somebody.</summary>
    internal override AgreementProfile OwnProfile()
    {
        int others = pool.CountOf(side == Side.Mentee ? Side.Mentor : Side.Mentee);
        var askers = new AgreementSums(named.Length);
        var asked = new AgreementSums(others);
        var spread = new AgreementSpread();
        long silent = 0;
        int asking = named.Count(list => list.Length > 0);
        var times = new int[others];
        for (int asker = 0; asker < named.Length; asker++)
        {
            int[] list = named[asker];
            for (int index = 0; index < list.Length; index++)
            {
                double agreement = At(index, list.Length);
                askers.Add(asker, agreement);
                asked.Add(list[index], agreement);
                times[list[index]]++;
                spread.Add(agreement);
            }

            if (list.Length > 0)
            {
                askers.Add(asker, 0, others - list.Length);
                silent += others - list.Length;
            }
        }

        for (int other = 0; other < others; other++)
        {
            asked.Add(other, 0, asking - times[other]);
        }

        spread.Add(0, silent);
        return side == Side.Mentee ? AgreementProfile.Of(askers.Means(), asked.Means(), spread) : AgreementProfile.Of(asked.Means(), askers.Means(), spread);
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
            unnamed.CopyTo(agreements);
            foreach ((int mentor, double agreement) in namedBy[mentee] ?? [])
            {
                agreements[mentor] = agreement;
            }

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

    /// <summary>For each mentee the mentors who named them, or <see langword="null"/> where nobody did.</summary>
    private List<(int Mentor, double Agreement)>?[] NamedBy(int mentees)
    {
        var by = new List<(int Mentor, double Agreement)>?[mentees];
        for (int mentor = 0; mentor < named.Length; mentor++)
        {
            int[] list = named[mentor];
            for (int index = 0; index < list.Length; index++)
            {
                (by[list[index]] ??= []).Add((mentor, At(index, list.Length)));
            }
        }

        return by;
    }

    private (int[] List, int Index) Find(int mentee, int mentor)
    {
        (int asker, int asked) = side == Side.Mentee ? (mentee, mentor) : (mentor, mentee);
        return (named[asker], Array.IndexOf(named[asker], asked));
    }
}
