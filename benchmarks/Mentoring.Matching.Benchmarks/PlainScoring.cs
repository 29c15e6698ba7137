using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Benchmarks;

/// <summary>
/// What an application would write without a library: each pair's twelve comparisons straight from the answers, the mean of what is
/// answered. It does less than the library (no expected values, one view, no coverage), so as a baseline it is generous.
/// </summary>
public static class PlainScoring
{
    public static double Total(Pool pool)
    {
        double total = 0;
        foreach (Mentee mentee in pool.Mentees)
        {
            foreach (Mentor mentor in pool.Mentors)
            {
                total += Score(pool.Questionnaire, mentee.Answers, mentor.Answers);
            }
        }

        return total;
    }

    private static double Score(Questionnaire questionnaire, AnswerSheet mentee, AnswerSheet mentor)
    {
        double sum = 0;
        int count = 0;
        foreach (Question question in questionnaire.Questions)
        {
            double? agreement = (mentee[question.Id], mentor[question.Id]) switch
            {
                (NumberAnswer a, NumberAnswer b) => 1 - (Math.Abs(a.Value - b.Value) / 4),
                (ChoiceAnswer a, ChoiceAnswer b) => a.Option == b.Option ? 1 : 0,
                (ChoicesAnswer a, ChoicesAnswer b) => (double)a.Options.Intersect(b.Options).Count() / a.Options.Length,
                _ => null,
            };
            if (agreement is { } known)
            {
                sum += known;
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
