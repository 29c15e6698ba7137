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
        problems.AddRange(scheme.Choices.Check(scheme.AllRules.Select(r => r.Stated).ToList()));
        problems.AddRange(scheme.Weighting.Check(scheme.Questionnaire, scheme.Criteria));
        ReferenceCheck.NotForAudits(scheme.Questionnaire, "weighting", scheme.Weighting.References().Select(r => r.QuestionId), problems);
        Objectives(scheme, problems);
        Expectations(scheme, problems);
        problems.AddRange(scheme.Agreement?.Check(scheme.Questionnaire) ?? []);
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

    private static void Expectations(Scheme scheme, List<Problem> problems)
    {
        string[] known = [.. scheme.Criteria.Select(c => c.Id)];
        foreach (IGrouping<string, Agreements.Expectation> several in scheme.Expectations.GroupBy(e => e.Criterion, StringComparer.Ordinal))
        {
            string place = $"expectation of '{several.Key}'";
            if (!known.Contains(several.Key, StringComparer.Ordinal))
            {
                problems.Add(new Problem(place, "there is no such criterion", NearestName.Mend(several.Key, known)));
            }

            if (several.Count() > 1)
            {
                problems.Add(new Problem(place, $"it is there {several.Count()} times", "keep one"));
            }
        }
    }

    private static void Objectives(Scheme scheme, List<Problem> problems)
    {
        bool IsPlacing(Objective objective) => objective is Objective.MostPlaced or Objective.TotalScore or Objective.WorstOff;
        string list = $"[{string.Join(", ", scheme.Objectives)}]";
        if (!scheme.Objectives.Any(IsPlacing) || scheme.Objectives.Distinct().Count() < scheme.Objectives.Length
            || scheme.Objectives.Any(o => !Enum.IsDefined(o)))
        {
            problems.Add(new Problem(
                "objectives",
                $"{list} is no order of objectives",
                "name each objective once, the most important first, and at least one of mostPlaced, totalScore and worstOff"));
        }
        else if (scheme.Objectives.Contains(Objective.EvenLoads) && !scheme.Objectives.TakeWhile(o => o != Objective.EvenLoads).Any(IsPlacing))
        {
            problems.Add(new Problem(
                "objectives",
                $"in {list} evenLoads would be most even with nobody placed",
                "put mostPlaced, totalScore or worstOff before it"));
        }
    }
}
