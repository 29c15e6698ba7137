using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Generators;

/// <summary>
/// Makes random but valid pools from a seed: the same seed gives the same pool. Every question kind, every answer state, requests, avoids,
/// locks, earlier pairs, pair values, capacities from 0 and people who are in both pools turn up. The ids of the questions are those of
/// <see cref="QuestionnaireGenerator"/>.
/// </summary>
public static class PoolGenerator
{
    /// <summary>A pool under a random questionnaire.</summary>
    public static Pool Of(int seed, int mentees, int mentors)
    {
        var random = new Random(seed);
        return Of(random, QuestionnaireGenerator.Of(random), mentees, mentors);
    }

    /// <summary>A pool under a given questionnaire.</summary>
    public static Pool Of(Random random, Questionnaire questionnaire, int mentees, int mentors)
    {
        // The first of both sides is sometimes one and the same person.
        string first = random.Next(4) == 0 ? "both" : "mentee00";
        string[] menteeIds = [.. Enumerable.Range(0, mentees).Select(i => i == 0 ? first : $"mentee{i:00}")];
        string[] mentorIds = [.. Enumerable.Range(0, mentors).Select(i => i == 0 && first == "both" ? "both" : $"mentor{i:00}")];
        var menteeList = menteeIds.Select(id => MakeMentee(random, questionnaire, id, mentorIds)).ToList();
        var mentorList = mentorIds.Select(id => MakeMentor(random, questionnaire, id, menteeIds)).ToList();
        var pairs = menteeIds.SelectMany(e => mentorIds.Select(o => new Pair(e, o))).Where(p => p.MenteeId != p.MentorId).ToList();
        return new Pool(
            questionnaire,
            menteeList,
            mentorList,
            Locks(random, menteeIds, mentorList),
            pairs.Where(_ => random.Next(6) == 0),
            questionnaire.PairMeasures.SelectMany(m => pairs
                .Where(_ => random.Next(3) > 0)
                .Select(p => new PairValue(m.Id, p, m.Minimum + (random.Next(5) * (m.Maximum - m.Minimum) / 4)))));
    }

    /// <summary>The same pool with every person, wherever named, under another id.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="rename">One to one.</param>
    public static Pool Renamed(Pool pool, Func<string, string> rename)
    {
        Pair Rename(Pair pair) => new(rename(pair.MenteeId), rename(pair.MentorId));
        return new Pool(
            pool.Questionnaire,
            pool.Mentees.Select(m => new Mentee(rename(m.Id), m.Answers, m.Name, m.Requests.Select(rename), m.Avoids.Select(rename))),
            pool.Mentors.Select(m => new Mentor(
                rename(m.Id), m.Answers, m.Capacity, m.MinimumLoad, m.Name, m.Requests.Select(rename), m.Avoids.Select(rename))),
            pool.Locks.Select(Rename),
            pool.EarlierPairs.Select(Rename),
            pool.PairValues.Select(v => v with { Pair = Rename(v.Pair) }));
    }

    /// <summary>The same pool without one person, who is no longer named anywhere.</summary>
    public static Pool Without(Pool pool, Side side, string id)
    {
        bool Stays(Pair pair) => id != (side == Side.Mentee ? pair.MenteeId : pair.MentorId);
        IEnumerable<string> Named(Side of, IEnumerable<string> ids) => of == side ? ids : ids.Where(n => n != id);
        return new Pool(
            pool.Questionnaire,
            pool.Mentees.Where(m => side != Side.Mentee || m.Id != id).Select(m => new Mentee(
                m.Id, m.Answers, m.Name, Named(Side.Mentee, m.Requests), Named(Side.Mentee, m.Avoids))),
            pool.Mentors.Where(m => side != Side.Mentor || m.Id != id).Select(m => new Mentor(
                m.Id, m.Answers, m.Capacity, m.MinimumLoad, m.Name, Named(Side.Mentor, m.Requests), Named(Side.Mentor, m.Avoids))),
            pool.Locks.Where(Stays),
            pool.EarlierPairs,
            pool.PairValues.Where(v => Stays(v.Pair)));
    }

    /// <summary>The same pool with the answers of one side changed.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="side">The side.</param>
    /// <param name="change">Gives the new answers of a person.</param>
    public static Pool WithAnswers(Pool pool, Side side, Func<Participant, AnswerSheet> change) => new(
        pool.Questionnaire,
        pool.Mentees.Select(m => side == Side.Mentor ? m : new Mentee(m.Id, change(m), m.Name, m.Requests, m.Avoids)),
        pool.Mentors.Select(m => side == Side.Mentee ? m
            : new Mentor(m.Id, change(m), m.Capacity, m.MinimumLoad, m.Name, m.Requests, m.Avoids)),
        pool.Locks,
        pool.EarlierPairs,
        pool.PairValues);

    private static Mentee MakeMentee(Random random, Questionnaire questionnaire, string id, string[] others)
    {
        (string[] requests, string[] avoids) = Named(random, id, others);
        return new Mentee(id, Answers(random, questionnaire, Side.Mentee), $"Mentee {id[^2..]}", requests, avoids);
    }

    private static Mentor MakeMentor(Random random, Questionnaire questionnaire, string id, string[] others)
    {
        (string[] requests, string[] avoids) = Named(random, id, others);
        int capacity = random.Next(4);
        return new Mentor(
            id, Answers(random, questionnaire, Side.Mentor), capacity, random.Next(capacity + 1) / 2, $"Mentor {id[^2..]}", requests, avoids);
    }

    private static (string[] Requests, string[] Avoids) Named(Random random, string self, string[] others)
    {
        string[] shuffled = [.. others.Where(o => o != self)];
        random.Shuffle(shuffled);
        int requests = random.Next(2) == 0 ? 0 : random.Next(shuffled.Length + 1);
        int avoids = random.Next(3) == 0 ? random.Next((shuffled.Length - requests) + 1) : 0;
        return (shuffled[..requests], shuffled[requests..(requests + avoids)]);
    }

    private static AnswerSheet Answers(Random random, Questionnaire questionnaire, Side side) => AnswerSheet.Of(questionnaire.AskedOf(side)
        .Where(_ => random.Next(8) > 0)
        .Select(question => (question.Id, QuestionnaireGenerator.AnswerTo(random, question)))
        .ToList());

    private static List<Pair> Locks(Random random, string[] mentees, List<Mentor> mentors)
    {
        var locks = new List<Pair>();
        foreach (string mentee in mentees.Where(_ => random.Next(8) == 0))
        {
            Mentor? mentor = mentors.Find(m => m.Id != mentee && locks.Count(l => l.MentorId == m.Id) < m.Capacity);
            if (mentor is not null)
            {
                locks.Add(new Pair(mentee, mentor.Id));
            }
        }

        return locks;
    }
}
