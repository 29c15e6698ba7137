using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>The least and the greatest position on the scale of an ordered question.</summary>
internal readonly record struct PositionScale(double Minimum, double Maximum)
{
    public double Range => Maximum - Minimum;

    /// <summary>The scale of a question, or <see langword="null"/> where it is not ordered.</summary>
    public static PositionScale? Of(Question question) => question switch
    {
        LikertQuestion likert => new(1, likert.Points),
        NumberQuestion number => new(number.Minimum, number.Maximum),
        SingleChoiceQuestion choice => OfOptions(choice),
        _ => null,
    };

    /// <summary>The scale that holds every position of two ordered questions.</summary>
    public static PositionScale Joining(Question mentee, Question mentor)
    {
        (PositionScale a, PositionScale b) = (Of(mentee)!.Value, Of(mentor)!.Value);
        return new(Math.Min(a.Minimum, b.Minimum), Math.Max(a.Maximum, b.Maximum));
    }

    /// <summary>Reports what stands in the way of comparing the positions of two questions.</summary>
    /// <returns>Whether nothing does.</returns>
    public static bool Check(Question mentee, Question mentor, Action<string, string> report)
    {
        Question[] unordered = [.. new[] { mentee, mentor }.Distinct().Where(q => Of(q) is null)];
        foreach (Question question in unordered)
        {
            report($"question '{question.Id}' is {Phrases.Kind(question)}, which has no scale", "name a Likert, number or single-choice question");
        }

        return UnitCheck.Check(mentee, mentor, report) && unordered.Length == 0;
    }

    private static PositionScale OfOptions(SingleChoiceQuestion choice)
    {
        double[] positions = [.. Enumerable.Range(0, choice.OptionCount).Select(choice.PositionAt)];
        return new(positions.Min(), positions.Max());
    }
}
