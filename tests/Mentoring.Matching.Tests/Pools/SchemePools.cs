using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Pools;

/// <summary>A questionnaire with every kind of question, and random pools that answered it.</summary>
internal static class SchemePools
{
    public static readonly Questionnaire Questionnaire = new(
        [
            new VocabularyQuestion("organisation"),
            new VocabularyQuestion("employer", mentorText: "Who employs you?"),
            new SingleChoiceQuestion("cohort", ["spring", "autumn"], headline: true),
            new SingleChoiceQuestion("grade", ["junior", "middle", "senior", "head"]),
            new NumberQuestion("years", 0, 40, "years"),
            new MultipleChoiceQuestion("languages", ["English", "French", "German", "Spanish"]),
            new MultipleChoiceQuestion("speaks", ["French", "English", "Italian"], mentorText: "What do you speak?"),
            new VocabularyQuestion("manager"),
            new VocabularyQuestion("email"),
            new LikertQuestion("goals", headline: true),
            new LikertQuestion("style", 7),
            new LikertQuestion("goalsMatter", menteeText: "How much do goals matter?"),
            new NumberQuestion("styleMatters", 0, 10, menteeText: "How much does style matter?"),
            new SingleChoiceQuestion("cohortMatters", ["not", "a little", "much"], menteeText: "How much does the cohort matter?"),
            new MultipleChoiceQuestion("free", [.. Enumerable.Range(1, 70).Select(day => $"day {day}")]),
        ],
        [new PairMeasure("travel", 0, 120, "minutes")]);

    private static readonly string[] organisations = ["Acme", "acme ", "Bolt", "Cog"];

    /// <summary>A random pool; people shuffled, some in both pools.</summary>
    public static Pool Random(Random random, double missing = 0.25, int most = 8)
    {
        int mentees = random.Next(1, most + 1);
        int mentors = random.Next(1, most + 1);
        string[] menteeIds = [.. Enumerable.Range(0, mentees).Select(i => $"m{i}")];

        // A mentor whose id is that of a mentee is the same person.
        string[] mentorIds = [.. Enumerable.Range(0, mentors).Select(i => i < mentees && random.Next(5) == 0 ? $"m{i}" : $"v{i}")];
        string[] everybody = [.. menteeIds.Union(mentorIds)];
        AnswerSheet Sheet(Side side, string id) => new(
            Questionnaire.AskedOf(side).Select(q => KeyValuePair.Create(q.Id, random.NextDouble() < missing ? Missing(random) : AnswerTo(q, id, everybody, random))));
        (string[] Requests, string[] Avoids) Named(string id, string[] others)
        {
            string[] some = [.. others.Where(o => o != id).OrderBy(_ => random.Next()).Take(random.Next(4))];
            return (some[..(some.Length / 2)], some[(some.Length / 2)..]);
        }

        List<Mentee> menteeList = [.. menteeIds.Select(id =>
        {
            (string[] requests, string[] avoids) = Named(id, mentorIds);
            return new Mentee(id, Sheet(Side.Mentee, id), $"Name of {id}", requests, avoids);
        })];
        List<Mentor> mentorList = [.. mentorIds.Select(id =>
        {
            (string[] requests, string[] avoids) = Named(id, menteeIds);
            return new Mentor(id, Sheet(Side.Mentor, id), random.Next(1, 4), 0, $"Name of {id}", requests, avoids);
        })];
        Pair[] pairs = [.. menteeIds.SelectMany(m => mentorIds.Select(v => new Pair(m, v)))];
        return new Pool(
            Questionnaire,
            menteeList.OrderBy(_ => random.Next()),
            mentorList.OrderBy(_ => random.Next()),
            earlierPairs: pairs.Where(_ => random.Next(4) == 0).Append(new Pair("gone", "left")),
            pairValues: pairs.Where(_ => random.NextDouble() >= missing).Select(p => new PairValue("travel", p, random.Next(121))));
    }

    /// <summary>The same people under other ids, so that they stand in another order.</summary>
    public static Pool Renamed(Pool pool, Func<string, string> rename)
    {
        HashSet<string> ids = [.. pool.Mentees.Select(m => m.Id), .. pool.Mentors.Select(m => m.Id)];
        AnswerSheet Sheet(AnswerSheet answers) => new(answers.Select(a => KeyValuePair.Create(
            a.Key, a.Value is TextAnswer text && ids.Contains(text.Value) ? Answer.Text(rename(text.Value)) : a.Value)));
        Pair Both(Pair p) => new(rename(p.MenteeId), rename(p.MentorId));
        return new Pool(
            pool.Questionnaire,
            pool.Mentees.Select(m => new Mentee(rename(m.Id), Sheet(m.Answers), m.Name, m.Requests.Select(rename), m.Avoids.Select(rename))),
            pool.Mentors.Select(m => new Mentor(
                rename(m.Id), Sheet(m.Answers), m.Capacity, m.MinimumLoad, m.Name, m.Requests.Select(rename), m.Avoids.Select(rename))),
            pool.Locks.Select(Both),
            pool.EarlierPairs.Select(Both),
            pool.PairValues.Select(v => v with { Pair = Both(v.Pair) }));
    }

    /// <summary>New ids that turn the order round.</summary>
    public static string Reversed(string id) => string.Concat("p", new string([.. id.Select(c => (char)('~' - (c - ' ')))]));

    /// <summary>Some people have few days, others nearly all; and some say the same.</summary>
    private static Answer Days(OptionQuestion days, Random random)
    {
        (int chosen, var own) = (random.Next(1, 8), random.Next(2) == 0 ? new Random(random.Next(3)) : random);
        return Answer.Choices(Enumerable.Range(0, days.OptionCount).Where(_ => own.Next(8) < chosen).Select(i => days.OptionAt(i).Id));
    }

    private static Answer Missing(Random random) =>
        random.Next(3) switch { 0 => Answer.Skipped, 1 => Answer.Withheld, _ => Answer.NoPreference };

    private static Answer AnswerTo(Question question, string id, string[] everybody, Random random) => question switch
    {
        _ when question.Id == "email" => Answer.Text($"{id}@example.org"),
        _ when question.Id == "manager" => Answer.Text(random.Next(5) switch
        {
            0 => "somebody outside",
            1 => $" {everybody[random.Next(everybody.Length)].ToUpperInvariant()}@Example.org",
            2 => $"Name of {everybody[random.Next(everybody.Length)]}",
            _ => everybody[random.Next(everybody.Length)],
        }),
        VocabularyQuestion => Answer.Text(organisations[random.Next(organisations.Length)]),
        LikertQuestion likert => Answer.Number(random.Next(1, likert.Points + 1)),
        NumberQuestion number => Answer.Number(random.Next((int)number.Minimum, (int)number.Maximum + 1)),
        SingleChoiceQuestion choice => Answer.Choice(choice.OptionAt(random.Next(choice.OptionCount)).Id),
        OptionQuestion { Id: "free" } days => Days(days, random),
        OptionQuestion options => Answer.Choices(
            Enumerable.Range(0, options.OptionCount).Where(_ => random.Next(2) == 0).Select(i => options.OptionAt(i).Id)),
        _ => throw new NotSupportedException(question.GetType().Name),
    };
}
