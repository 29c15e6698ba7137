using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>The single next question that is worth asking one person.</summary>
/// <remarks>
/// For each question that the person skipped and the scores read, all answers that others of the side gave are tried, each with its share, or drawn
/// where there are more than <see cref="FormOptions.MostAnswers"/>: people are matched anew under each, and compared with the present matching under the same answer.
/// So a question whose answer would change no pair is worth 0, however much the scheme weighs it. Rules judge by the answers that there are. Immutable.
/// </remarks>
public sealed class NextQuestion
{
    private NextQuestion(Side side, string personId, ImmutableArray<QuestionGain> gains, ImmutableArray<string> unknown)
    {
        Side = side;
        PersonId = personId;
        Gains = gains;
        Best = gains.FirstOrDefault(g => g.IsWorthAsking);
        Sentence = FormWords.Of(side, personId, Best, gains.Length, unknown);
    }

    /// <summary>The side.</summary>
    public Side Side { get; }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>Every question that the person might be asked, the most useful first; of equals in the order of the questionnaire.</summary>
    public ImmutableArray<QuestionGain> Gains { get; }

    /// <summary>The question to ask; <see langword="null"/> where none is worth it.</summary>
    public QuestionGain? Best { get; }

    /// <summary>The recommendation in words.</summary>
    public string Sentence { get; }

    /// <summary>Finds the next question for one person.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people with their answers.</param>
    /// <param name="side">The side of the person.</param>
    /// <param name="personId">The id of the person.</param>
    /// <param name="options">How; the defaults when left out. The judge is not asked: what people might answer, it does not know.</param>
    /// <param name="progress">Told what share of the work is done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The recommendation.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="Problems.InvalidInputException">The people do not fit the scheme, or are too many; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static NextQuestion For(
        Scheme scheme,
        Pool pool,
        Side side,
        string personId,
        FormOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(personId);
        int person = pool.IndexOrThrow(side, personId);
        var ground = new FormGround(scheme, pool, options ?? new FormOptions(), cancellationToken);
        (FormQuestion Question, ImaginedAnswers Answers)[] imagined = [.. ground.Questions
            .Where(q => q.Side == side && q.CanBeImagined && q.Silent.Contains(person))
            .Select(q => (q, new ImaginedAnswers(ground, q, [person])))];
        var work = new FormWork(ground, progress) { Expected = imagined.Sum(i => i.Answers.Count) + ground.Options.Draws };
        var run = new AskingRun(ground, work, person);
        QuestionGain[] gains = [.. imagined.Select(i => Gain(ground, work, run, i.Question, i.Answers))];
        work.Finish();
        return new NextQuestion(
            side,
            personId,
            [.. gains.OrderByDescending(g => g.IsWorthAsking).ThenByDescending(g => g.Total.Value)],
            [.. ground.Questions.Where(q => q.Side == side && q.IsRead && q.HasNoAnswers && q.Silent.Contains(person)).Select(q => q.Id)]);
    }

    private static QuestionGain Gain(FormGround ground, FormWork work, AskingRun run, FormQuestion question, ImaginedAnswers answers)
    {
        (double, double)[][] gains = work.Each(answers.Count, 1, (k, room) => run.Gains(question, answers, k, room));
        FormEstimate total = run.Mean(answers, gains, g => g.Total);
        FormEstimate own = run.Mean(answers, gains, g => g.Own);
        bool isWorth = total.Value > 0 && total.Value >= ground.Options.LeastGain && total.Value > 2 * total.StandardError;
        return new QuestionGain(question.Id, total, own, answers.Count, answers.IsExact, isWorth);
    }
}
