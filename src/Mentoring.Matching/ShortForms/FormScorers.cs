using System.Collections.Concurrent;
using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.ShortForms;

/// <summary>The scores under each form, of which a criterion is made ready once for each choice of the questions that it reads itself.</summary>
internal sealed class FormScorers(FormGround ground)
{
    private readonly ConcurrentDictionary<(int Criterion, string LeftOut), Lazy<Ready>> known = [];
    private readonly Lazy<int[][]> reads = new(() => [.. ground.Scheme.Criteria.Select(c =>
    {
        HashSet<QuestionReference> own = [.. c.References()];
        return ground.Questions.Where(q => own.Contains(q.Reference)).Select(q => q.Index).ToArray();
    })]);

    /// <summary>The scores when some questions are left out.</summary>
    public PairScorer Of(FormSet form)
    {
        ground.CancellationToken.ThrowIfCancellationRequested();
        ResponseTable responses = form.IsWhole ? ground.Responses : new ResponseTable(Reduced(form), ground.CancellationToken);
        return Of(responses, [.. Enumerable.Range(0, reads.Value.Length).Select(c => Known(c, form, responses))]);
    }

    /// <summary>The scores when some people of a side give other answers to a question.</summary>
    public PairScorer Of(FormQuestion question, IReadOnlyDictionary<int, Answer> answers)
    {
        ground.CancellationToken.ThrowIfCancellationRequested();
        Pool imagined = ground.Pool.Answering(question.Side, i =>
            answers.TryGetValue(i, out Answer? answer) ? ground.Pool[question.Side, i].Answers.With(question.Id, answer) : ground.Pool[question.Side, i].Answers);
        var responses = new ResponseTable(imagined, ground.CancellationToken);
        return Of(responses, [.. Enumerable.Range(0, reads.Value.Length).Select(c =>
            reads.Value[c].Contains(question.Index) ? Prepare(c, responses) : Known(c, ground.Whole, responses))]);
    }

    private PairScorer Of(ResponseTable responses, Ready[] criteria) => PairScorer.Create(
        responses,
        [.. criteria.Select(c => c.Criterion)],
        [.. criteria.Select(c => c.Profile)],
        ground.Scheme.Weighting,
        ground.Scheme.Reciprocity,
        ground.Scheme.MissingAnswers,
        ground.Scheme.Caution,
        ground.CancellationToken);

    /// <summary>A criterion reads its own questions alone, so any table without the same ones of them makes it ready in the same way.</summary>
    private Ready Known(int criterion, FormSet form, ResponseTable responses)
    {
        string leftOut = new([.. reads.Value[criterion].Select(q => form.LeavesOut(q) ? '1' : '0')]);
        return known.GetOrAdd((criterion, leftOut), _ => new Lazy<Ready>(() => Prepare(criterion, responses))).Value;
    }

    private Ready Prepare(int criterion, ResponseTable responses)
    {
        PreparedCriterion prepared = ground.Scheme.Criteria[criterion].Prepare(responses);
        return new Ready(prepared, AgreementProfile.Of(prepared, ground.CancellationToken));
    }

    private Pool Reduced(FormSet form)
    {
        Pool pool = ground.Pool;
        foreach (Side side in (Side[])[Side.Mentee, Side.Mentor])
        {
            HashSet<string> unread = [.. ground.Questions.Where(q => q.Side == side && form.LeavesOut(q.Index)).Select(q => q.Id)];
            pool = unread.Count == 0 ? pool : pool.Answering(side, i => ground.Pool[side, i].Answers.Without(unread));
        }

        return pool;
    }

    private sealed record Ready(PreparedCriterion Criterion, AgreementProfile Profile);
}
