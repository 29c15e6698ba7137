using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Weighting;

/// <summary>Finds criteria by the ids that strategies name.</summary>
internal static class CriterionNames
{
    /// <summary>Reports the ids that name no criterion.</summary>
    public static void Check(IEnumerable<string> ids, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems)
    {
        string[] known = [.. criteria.Select(c => c.Id)];
        foreach (string id in ids.Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal))
        {
            problems.Add(new Problem("weighting", $"there is no criterion '{id}'", NearestName.Mend(id, known)));
        }
    }

    /// <summary>Ids that are there, not blank and not twice, or the exception that says which are wrong.</summary>
    public static string[] Checked(IReadOnlyList<string> ids, string subject)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var problems = new List<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            problems.Add(new Problem(subject, "it names no criterion", "name at least one"));
        }

        for (int i = 0; i < ids.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(ids[i]))
            {
                problems.Add(new Problem($"{subject}, place {i + 1}", "the criterion id is blank", "name a criterion or leave the place out"));
            }
            else if (!seen.Add(ids[i]))
            {
                problems.Add(new Problem($"{subject}, place {i + 1}", $"criterion '{ids[i]}' is there twice", "name it once"));
            }
        }

        InvalidInputException.ThrowIfAny(subject, problems);
        return [.. ids];
    }
}
