using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tuning;

/// <summary>Questions that nobody answers, and scales of which only a small part is used.</summary>
internal static class AnswerLint
{
    private const double MostOfTheAnswers = 0.9;

    public static IEnumerable<LintFinding> Of(LintGround ground)
    {
        HashSet<QuestionReference> read =
        [
            .. ground.Criteria.SelectMany(c => c.References()),
            .. ground.Scheme.Rules.SelectMany(r => r.References()),
            .. ground.Scheme.Weighting.References(),
        ];

        // Only the distance of two answers depends on how long the scale is.
        HashSet<QuestionReference> measured = [.. ground.Criteria.OfType<Closeness>().SelectMany(c => c.References())];
        return ground.Scheme.Questionnaire.Questions.Where(q => !q.AuditOnly).SelectMany(question => ((Side[])[Side.Mentee, Side.Mentor])
            .Where(side => question.IsAskedOf(side) && ground.Responses.Pool.CountOf(side) > 0)
            .SelectMany(side => OfColumn(ground, ground.Responses.Column(side, question.Id), read, measured)));
    }

    private static IEnumerable<LintFinding> OfColumn(
        LintGround ground, ResponseColumn column, HashSet<QuestionReference> read, HashSet<QuestionReference> measured)
    {
        var reference = new QuestionReference(column.Side, column.Question.Id);
        ground.CancellationToken.ThrowIfCancellationRequested();
        return Silence(ground, column, read.Contains(reference)).Concat(measured.Contains(reference) ? Narrow(ground, column) : []);
    }

    private static IEnumerable<LintFinding> Silence(LintGround ground, ResponseColumn column, bool isRead)
    {
        int answered = 0;
        foreach (AnswerState state in column.States)
        {
            answered += state is AnswerState.Answered or AnswerState.NoPreference ? 1 : 0;
        }

        double share = (double)answered / column.Count;
        if (answered > 0 && !(isRead && share < ground.Options.FewestAnswered))
        {
            yield break;
        }

        string people = LintGround.People(column.Side);
        string who = answered == 0 ? $"None of the {column.Count} {people} answered" : $"Only {answered} of {column.Count} {people} answered";
        yield return new LintFinding(
            LintKind.UnansweredQuestion,
            isRead && answered == 0 ? LintSeverity.Warning : LintSeverity.Note,
            LintSubject.Question,
            column.Question.Id,
            share,
            $"{who} question '{column.Question.Id}', {(isRead ? "which the matching reads" : "and the matching does not read it")}.",
            "Look whether the form asks it under the name that the scheme reads, ask it in other words, or leave it out.")
        {
            Side = column.Side,
        };
    }

    /// <summary>The smallest stretch of the scale that holds nine tenths of the answers.</summary>
    private static IEnumerable<LintFinding> Narrow(LintGround ground, ResponseColumn column)
    {
        double[] answers = [.. column.Numbers.ToArray().Where(n => !double.IsNaN(n)).Order()];
        if (answers.Length < ground.Options.FewestPeople)
        {
            yield break;
        }

        int held = (int)Math.Ceiling(MostOfTheAnswers * answers.Length);
        (double from, double to) = (answers[0], answers[held - 1]);
        for (int first = 1; first + held <= answers.Length; first++)
        {
            if (answers[first + held - 1] - answers[first] < to - from)
            {
                (from, to) = (answers[first], answers[first + held - 1]);
            }
        }

        PositionScale scale = PositionScale.Of(column.Question)!.Value;
        bool isNumber = column.Question is NumberQuestion;

        // Points are counted, both ends with them; of a range of numbers the length counts.
        double part = isNumber ? (to - from) / scale.Range : Points(column.Question, from, to) / (double)Points(column.Question, scale.Minimum, scale.Maximum);
        if (part > ground.Options.NarrowPart)
        {
            yield break;
        }

        string stretch = from == to ? $"at {LintGround.Number(from)}" : $"from {LintGround.Number(from)} to {LintGround.Number(to)}";
        yield return new LintFinding(
            LintKind.NarrowAnswers,
            LintSeverity.Note,
            LintSubject.Question,
            column.Question.Id,
            part,
            $"Nine tenths of the {LintGround.People(column.Side)} who answered question '{column.Question.Id}' are {stretch} "
                + $"on a scale from {LintGround.Number(scale.Minimum)} to {LintGround.Number(scale.Maximum)}, so most answers look close.",
            isNumber
                ? "Narrow the range of the question to the numbers that people give."
                : "Word the ends of the scale so that people spread over it, or give the criterion less weight.")
        {
            Side = column.Side,
        };
    }

    private static int Points(Question question, double from, double to) => question is OptionQuestion options
        ? Enumerable.Range(0, options.OptionCount).Select(options.PositionAt).Distinct().Count(p => p >= from && p <= to)
        : (int)(to - from) + 1;
}
