using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;

namespace Mentoring.Matching.Programmes;

/// <summary>Finds everything that is wrong with a programme, in one pass.</summary>
internal sealed class ProgrammeCheck
{
    private const string Null = "one is null";

    private readonly Programme programme;
    private readonly List<Problem> problems = [];

    private ProgrammeCheck(Programme programme) => this.programme = programme;

    public static List<Problem> Problems(Programme programme)
    {
        var check = new ProgrammeCheck(programme);
        check.Frame();
        if (check.problems.All(p => p.Message != Null))
        {
            check.Texts();
            check.Running();
            check.Ended();
            check.Waiting();
        }

        return check.problems;
    }

    private void Frame()
    {
        if (programme.Name.Length == 0)
        {
            problems.Add(new Problem("name", "it is blank", "give the programme a name"));
        }

        if (programme.RoundsHeld < 0)
        {
            problems.Add(new Problem("rounds held", $"{programme.RoundsHeld} is negative", "give how many rounds were held, 0 and up"));
        }

        foreach ((string list, bool hasNull) in new[]
        {
            ("running pairs", programme.Running.Any(p => p is null)),
            ("ended pairs", programme.Ended.Any(p => p is null)),
            ("waiting people", programme.Waiting.Any(w => w is null)),
        })
        {
            if (hasNull)
            {
                problems.Add(new Problem(list, Null, "leave it out"));
            }
        }
    }

    /// <summary>Half a character cannot be written down, and would be lost in a document.</summary>
    private void Texts()
    {
        IEnumerable<(string Place, string?[] Texts)> all =
        [
            ("name", [programme.Name]),
            .. programme.Running.Select(p => ($"running pair '{p.Pair}'", (string?[])[p.MenteeId, p.MentorId, p.Terms.Frequency, p.Terms.Confidentiality])),
            .. programme.Ended.Select(p => ($"ended pair '{p.Pair}'",
                (string?[])[p.MenteeId, p.MentorId, p.Terms.Frequency, p.Terms.Confidentiality, p.Ending.Reason])),
            .. programme.Waiting.Select(w => ($"waiting person '{w.Id}'", (string?[])[w.Id])),
        ];
        problems.AddRange(all
            .Where(a => a.Texts.Any(text => text is not null && JsonUnicode.Unescaped(text) is not null))
            .Select(a => new Problem(a.Place, "a text is not valid Unicode", "write its characters anew: one of them is cut in half")));
    }

    private void Running()
    {
        foreach (IGrouping<string, RunningPair> several in programme.Running.GroupBy(p => p.MenteeId, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(new Problem($"mentee '{several.Key}'",
                $"{several.Count()} pairs run, with {string.Join(" and ", several.Select(p => $"'{p.MentorId}'"))}", "keep one and end the others"));
        }

        foreach (RunningPair pair in programme.Running)
        {
            Round($"running pair '{pair.Pair}'", pair.Round);
        }
    }

    private void Ended()
    {
        var running = programme.Running.Select(p => p.Pair).ToHashSet();
        foreach (EndedPair pair in programme.Ended)
        {
            Round($"ended pair '{pair.Pair}'", pair.Round);
            if (running.Contains(pair.Pair))
            {
                problems.Add(new Problem($"ended pair '{pair.Pair}'", "the pair also runs", "keep one of the two; a pair that goes on has its end moved"));
            }
        }

        foreach (var twice in programme.Ended.GroupBy(p => (p.Pair, p.Start)).Where(g => g.Count() > 1))
        {
            problems.Add(new Problem($"ended pair '{twice.Key.Pair}'", $"the one that started on {twice.Key.Start:O} is there {twice.Count()} times", "keep one"));
        }
    }

    private void Waiting()
    {
        var mentees = programme.Running.Select(p => p.MenteeId).ToHashSet(StringComparer.Ordinal);
        var mentors = programme.Running.Select(p => p.MentorId).ToHashSet(StringComparer.Ordinal);
        foreach (WaitingPerson person in programme.Waiting)
        {
            string place = $"waiting {(person.Side == Side.Mentee ? "mentee" : "mentor")} '{person.Id}'";
            if (person.Round - 1 > programme.RoundsHeld)
            {
                problems.Add(new Problem(place, $"round {person.Round} is not even the next one, since {programme.RoundsHeld} were held",
                    "give the round in which they joined"));
            }

            if ((person.Side == Side.Mentee ? mentees : mentors).Contains(person.Id))
            {
                problems.Add(new Problem(place, "they have a pair that runs", "take them off the waiting list, or end the pair"));
            }
        }

        foreach (var twice in programme.Waiting.GroupBy(w => (w.Side, w.Id)).Where(g => g.Count() > 1))
        {
            problems.Add(new Problem($"waiting {(twice.Key.Side == Side.Mentee ? "mentee" : "mentor")} '{twice.Key.Id}'",
                $"they are there {twice.Count()} times", "keep the earliest round"));
        }
    }

    private void Round(string place, int round)
    {
        if (round > programme.RoundsHeld)
        {
            problems.Add(new Problem(place, $"round {round} was not held; {programme.RoundsHeld} were", "give the round that made the pair, or 0"));
        }
    }
}
