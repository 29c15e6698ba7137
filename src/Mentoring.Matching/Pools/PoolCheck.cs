using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Pools;

/// <summary>Finds everything that is wrong with a pool, in one pass.</summary>
internal sealed class PoolCheck
{
    private readonly Pool pool;
    private readonly CancellationToken cancellationToken;
    private readonly List<Problem> problems = [];

    private PoolCheck(Pool pool, CancellationToken cancellationToken)
    {
        this.pool = pool;
        this.cancellationToken = cancellationToken;
    }

    public static List<Problem> Problems(Pool pool, CancellationToken cancellationToken = default)
    {
        var check = new PoolCheck(pool, cancellationToken);
        check.People(Side.Mentee, pool.Mentees);
        check.People(Side.Mentor, pool.Mentors);
        check.Blanks();
        check.Locks();
        check.PairValues();
        return check.problems;
    }

    private static Side Other(Side side) => side == Side.Mentee ? Side.Mentor : Side.Mentee;

    private static string Name(Side side) => side == Side.Mentee ? "mentee" : "mentor";

    private bool Has(Side side, string id) => (side == Side.Mentee ? pool.IndexOfMentee(id) : pool.IndexOfMentor(id)) >= 0;

    private IEnumerable<string> Ids(Side side) =>
        Enumerable.Range(0, pool.CountOf(side)).Select(i => pool[side, i]).Where(p => p is not null).Select(p => p.Id);

    // A pool may have a million people with nothing wrong: where something is, is put into words only then.
    private void People<T>(Side side, ImmutableArray<T> people)
        where T : Participant
    {
        string? previous = null;
        foreach (T? person in people)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (person is null)
            {
                problems.Add(new Problem($"the {Name(side)}s", "one is null", "leave it out"));
                continue;
            }

            if (person.Id == previous)
            {
                problems.Add(new Problem(Place(side, person), "the id is there twice", "give each person one entry with an id of their own"));
            }

            previous = person.Id;
            Answers(side, person);
            if (person.Requests.IsEmpty && person.Avoids.IsEmpty)
            {
                continue;
            }

            Named(side, person, "requests", person.Requests);
            Named(side, person, "avoids", person.Avoids);
            foreach (string both in person.Requests.Intersect(person.Avoids, StringComparer.Ordinal))
            {
                problems.Add(new Problem(Place(side, person), $"'{both}' is both asked for and avoided", "keep one of the two"));
            }
        }
    }

    private static string Place(Side side, Participant person) => $"{Name(side)} '{person.Id}'";

    private static string Place(Side side, Participant person, string question) => $"{Place(side, person)}, question '{question}'";

    private void Answers(Side side, Participant person)
    {
        foreach ((string id, Answer answer) in person.Answers.Entries)
        {
            Question? question = pool.Questionnaire.Find(id);
            if (question is null)
            {
                string[] asked = [.. pool.Questionnaire.AskedOf(side).Select(q => q.Id)];
                problems.Add(new Problem(Place(side, person, id), "there is no such question", NearestName.Mend(id, asked)));
            }
            else if (!question.IsAskedOf(side))
            {
                if (answer.State == AnswerState.Answered)
                {
                    problems.Add(new Problem(
                        Place(side, person, id),
                        $"it is not asked of {Name(side)}s",
                        $"leave the answer out, or give the question words for {Name(side)}s"));
                }
            }
            else if (question.Check(answer) is { } wrong)
            {
                problems.Add(new Problem(Place(side, person, id), wrong, $"give {question.Expected}, or Answer.Skipped"));
            }
        }
    }

    private void Named(Side side, Participant person, string list, ImmutableArray<string> named)
    {
        Side other = Other(side);
        string place = Place(side, person);
        foreach (string id in named.Distinct(StringComparer.Ordinal))
        {
            if (list == "requests" && id == person.Id)
            {
                problems.Add(new Problem($"{place}, {list}", "the person asks for themselves", "leave the own id out"));
            }
            else if (!Has(other, id))
            {
                string? near = NearestName.Find(id, Ids(other));
                problems.Add(new Problem(
                    $"{place}, {list}",
                    $"there is no {Name(other)} '{id}' in the pool",
                    near is null ? $"add that {Name(other)} or leave the id out" : $"did you mean '{near}'"));
            }
        }

        foreach (string id in named.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            problems.Add(new Problem($"{place}, {list}", $"'{id}' is named twice", "name each person once"));
        }
    }

    private static bool IsBlank(Pair pair) => string.IsNullOrWhiteSpace(pair.MenteeId) || string.IsNullOrWhiteSpace(pair.MentorId);

    private void Blanks()
    {
        (string Kind, IEnumerable<Pair> Pairs)[] all =
            [("locked pair", pool.Locks), ("earlier pair", pool.EarlierPairs), ("pair value", pool.PairValues.Select(v => v.Pair))];
        foreach ((string kind, IEnumerable<Pair> pairs) in all)
        {
            foreach (Pair pair in pairs.Where(IsBlank))
            {
                problems.Add(new Problem($"{kind} '{pair}'", "an id is blank", "name both people or leave the pair out"));
            }
        }
    }

    private void Locks()
    {
        var load = new Dictionary<string, int>(StringComparer.Ordinal);
        var mentorOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Pair pair in pool.Locks.Where(p => !IsBlank(p)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string place = $"locked pair '{pair}'";
            bool known = true;
            foreach ((Side side, string id) in new[] { (Side.Mentee, pair.MenteeId), (Side.Mentor, pair.MentorId) })
            {
                if (!Has(side, id))
                {
                    known = false;
                    problems.Add(new Problem(place, $"there is no {Name(side)} '{id}' in the pool", $"add that {Name(side)} or leave the lock out"));
                }
            }

            if (pair.MenteeId == pair.MentorId)
            {
                problems.Add(new Problem(place, "a person is locked to themselves", "leave the lock out"));
            }

            if (!mentorOf.TryAdd(pair.MenteeId, pair.MentorId))
            {
                problems.Add(new Problem(place, $"the mentee is also locked to '{mentorOf[pair.MenteeId]}'", "keep one of the locks"));
            }

            if (known)
            {
                load[pair.MentorId] = load.GetValueOrDefault(pair.MentorId) + 1;
            }
        }

        foreach (Mentor mentor in pool.Mentors.Where(m => m is not null && load.GetValueOrDefault(m.Id) > m.Capacity))
        {
            problems.Add(new Problem(
                $"mentor '{mentor.Id}'",
                $"{load[mentor.Id]} mentees are locked to a capacity of {mentor.Capacity}",
                "raise the capacity or leave locks out"));
        }
    }

    private void PairValues()
    {
        PairValue? previous = null;
        foreach (PairValue value in pool.PairValues.Where(v => !IsBlank(v.Pair)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string place = $"pair measure '{value.MeasureId}' of '{value.Pair}'";
            PairMeasure? measure = pool.Questionnaire.FindPairMeasure(value.MeasureId ?? "");
            if (measure is null)
            {
                string[] known = [.. pool.Questionnaire.PairMeasures.Select(m => m.Id)];
                problems.Add(new Problem(place, "there is no such measure", NearestName.Mend(value.MeasureId ?? "", known)));
            }
            else if (!(value.Value >= measure.Minimum && value.Value <= measure.Maximum))
            {
                problems.Add(new Problem(
                    place,
                    string.Create(CultureInfo.InvariantCulture, $"{value.Value} is out of range"),
                    string.Create(CultureInfo.InvariantCulture, $"give a number from {measure.Minimum} to {measure.Maximum}")));
            }

            if (!Has(Side.Mentee, value.Pair.MenteeId))
            {
                problems.Add(new Problem(place, $"there is no mentee '{value.Pair.MenteeId}' in the pool", "add that mentee or leave the value out"));
            }

            if (!Has(Side.Mentor, value.Pair.MentorId))
            {
                problems.Add(new Problem(place, $"there is no mentor '{value.Pair.MentorId}' in the pool", "add that mentor or leave the value out"));
            }

            if (previous is { } last && last.MeasureId == value.MeasureId && last.Pair == value.Pair)
            {
                problems.Add(new Problem(place, "the value is there twice", "give it once"));
            }

            previous = value;
        }
    }
}
