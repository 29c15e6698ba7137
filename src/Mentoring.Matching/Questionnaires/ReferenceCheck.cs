using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Questionnaires;

/// <summary>Checks that the questions that a part of a scheme reads are there, and are asked of the side whose answers it reads.</summary>
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
}
