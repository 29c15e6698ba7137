using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>The ways in which a mentee can say a little less: each answer that a criterion and no rule reads left out, and each option of several ticked not ticked.</summary>
internal static class LessSaid
{
    public static IEnumerable<Mentee> Of(MatchingTask task, int mentee)
    {
        Mentee person = task.Pool.Mentees[mentee];
        IEnumerable<string> read = Of(task.Scheme.Criteria.SelectMany(c => c.References()))
            .Except(Of(task.Scheme.AllRules.SelectMany(r => r.References())), StringComparer.Ordinal) // what rules read are facts and no wishes
            .Order(StringComparer.Ordinal);
        foreach (string question in read)
        {
            Answer given = person.Answers[question];
            if (given.State == AnswerState.Answered)
            {
                yield return Saying(person, question, Answer.Skipped);
            }

            if (given is ChoicesAnswer { Options.Length: > 1 } choices)
            {
                foreach (string option in choices.Options)
                {
                    yield return Saying(person, question, Answer.Choices(choices.Options.Remove(option)));
                }
            }
        }
    }

    private static IEnumerable<string> Of(IEnumerable<QuestionReference> references) => references.Where(r => r.Side == Side.Mentee).Select(r => r.QuestionId);

    private static Mentee Saying(Mentee person, string question, Answer answer) =>
        new(person.Id, person.Answers.With(question, answer), person.Name, person.Requests, person.Avoids);
}
