using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching;

/// <summary>Finds everything that is wrong with a scheme as a whole, in one pass.</summary>
internal static class SchemeCheck
{
    public static List<Problem> Problems(Scheme scheme)
    {
        var problems = new List<Problem>();
        problems.AddRange(scheme.Criteria.SelectMany(c => c.Check(scheme.Questionnaire)));
        problems.AddRange(scheme.Rules.SelectMany(r => r.Check(scheme.Questionnaire)));
        Unique("criterion", scheme.Criteria.Select(c => c.Id), [], problems);
        Unique("rule", scheme.AllRules.Select(r => r.Id), scheme.ImpliedRules.Select(r => r.Id), problems);
        problems.AddRange(scheme.Weighting.Check(scheme.Questionnaire, scheme.Criteria));
        Objectives(scheme, problems);
        if (!(scheme.Caution is >= 0 and <= 1))
        {
            problems.Add(new Problem("caution", $"{scheme.Caution} is out of range", "give a number from 0 to 1"));
        }

        if (scheme.MenteeForm is { } menteeForm)
        {
            problems.AddRange(menteeForm.Check(scheme.Questionnaire, Side.Mentee));
        }

        if (scheme.MentorForm is { } mentorForm)
        {
            problems.AddRange(mentorForm.Check(scheme.Questionnaire, Side.Mentor));
        }

        if (scheme.PairForm is { } pairForm)
        {
            problems.AddRange(pairForm.Check(scheme.Questionnaire));
        }

        return problems;
    }

    private static void Unique(string kind, IEnumerable<string> ids, IEnumerable<string> implied, List<Problem> problems) =>
        problems.AddRange(ids
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => implied.Contains(g.Key, StringComparer.Ordinal)
                ? new Problem($"{kind} '{g.Key}'", $"the id is that of a {kind} that always holds", "give it another id")
                : new Problem($"{kind} '{g.Key}'", $"the id is there {g.Count()} times", "give each its own id")));

    private static void Objectives(Scheme scheme, List<Problem> problems)
    {
        bool valid = scheme.Objectives.SequenceEqual([Objective.MostPlaced, Objective.TotalScore])
            || scheme.Objectives.SequenceEqual([Objective.TotalScore]);
        if (!valid)
        {
            problems.Add(new Problem(
                "objectives",
                $"[{string.Join(", ", scheme.Objectives)}] is no order of objectives",
                "use mostPlaced then totalScore, or totalScore alone"));
        }
    }
}
