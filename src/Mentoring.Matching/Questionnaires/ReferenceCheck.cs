using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Questionnaires;

/// <summary>Checks that the questions that a part of a scheme reads are there, are asked of the side whose answers it reads, and may be read.</summary>
internal static class ReferenceCheck
{
    public static void Check(Questionnaire questionnaire, string place, IEnumerable<QuestionReference> references, List<Problem> problems)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (QuestionReference reference in references.Distinct())
        {
            string side = reference.Side == Side.Mentee ? "mentees" : "mentors";
            Question? question = questionnaire.Find(reference.QuestionId);
            if (question is null)
            {
                // One that both sides are to answer is missing once, not twice.
                if (missing.Add(reference.QuestionId))
                {
                    string[] asked = [.. questionnaire.AskedOf(reference.Side).Select(q => q.Id)];
                    problems.Add(new Problem(place, $"there is no question '{reference.QuestionId}'", NearestName.Mend(reference.QuestionId, asked)));
                }
            }
            else if (!question.IsAskedOf(reference.Side))
            {
                problems.Add(new Problem(
                    place,
                    $"question '{question.Id}' is not asked of {side}",
                    $"give it words for {side} or name another question"));
            }
        }
    }

    /// <summary>Questions for audits alone, which nothing in a matching may read; each is named once.</summary>
    public static void NotForAudits(Questionnaire questionnaire, string place, IEnumerable<string> ids, List<Problem> problems) =>
        problems.AddRange(ids
            .Distinct(StringComparer.Ordinal)
            .Where(id => questionnaire.Find(id) is { AuditOnly: true })
            .Select(id => new Problem(
                place, $"question '{id}' is for audits alone (auditOnly), so no matching may read it", "name another question, or leave its auditOnly out")));
}
