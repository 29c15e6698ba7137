using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Generators;

/// <summary>Makes a random programme of the people of a pool, and of some who are not in it: the same seed gives the same programme.</summary>
internal static class RoundGenerator
{
    /// <summary>The day of the round: some pairs of the programme are over by then and some are not.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 1);

    /// <summary>A programme after two rounds, which no lock of the pool contradicts.</summary>
    public static Programme Of(int seed, Pool pool)
    {
        var random = new Random(seed);
        var locked = pool.Locks.Select(l => l.MenteeId).ToHashSet();
        string[] mentees = [.. pool.Mentees.Select(m => m.Id).Where(id => !locked.Contains(id)), "gone1", "gone2"];
        var full = pool.Locks.Select(l => l.MentorId).ToHashSet();
        string[] mentors = [.. pool.Mentors.Select(m => m.Id).Where(id => !full.Contains(id)), "away1"];
        var running = new List<RunningPair>();
        var ended = new List<EndedPair>();
        foreach (string mentee in mentees)
        {
            string[] others = [.. mentors.Where(m => m != mentee)];
            random.Shuffle(others);
            if (random.Next(5) < 2)
            {
                running.Add(Running(mentee, others[0], random));
            }

            if (random.Next(3) == 0 && others.Length > 1)
            {
                RunningPair last = Running(mentee, others[1], random);
                ended.Add(new EndedPair(mentee, others[1], last.Start, last.End, last.Terms,
                    new Ending(last.Start.AddDays(random.Next(50)), (EndingSide)random.Next(4), "noTime"), 1));
            }
        }

        var paired = running.Select(p => p.MenteeId).ToHashSet();
        var busy = running.Select(p => p.MentorId).ToHashSet();
        return new Programme(
            "generated",
            2,
            running,
            ended,
            [
                .. mentees.Where(id => !paired.Contains(id) && random.Next(2) == 0).Select(id => new WaitingPerson(Side.Mentee, id, random.Next(1, 4))),
                .. mentors.Where(id => !busy.Contains(id) && random.Next(2) == 0).Select(id => new WaitingPerson(Side.Mentor, id, random.Next(1, 4))),
            ]);
    }

    private static RunningPair Running(string mentee, string mentor, Random random)
    {
        var terms = new Terms("once a month", random.Next(6, 18));
        DateOnly start = new DateOnly(2025, 2, 1).AddMonths(random.Next(6));
        return new RunningPair(mentee, mentor, start, terms.EndFrom(start), terms, random.Next(3));
    }
}
