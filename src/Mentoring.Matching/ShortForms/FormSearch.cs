using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>The best nested sequence of one side's questions that two greedy searches find.</summary>
/// <remarks>
/// The best form of each length is in general no part of the best of the next, and a form that grows must be nested; so both searches are made, and the
/// sequence with the higher sum of qualities over its lengths is taken whole. Of equals the question that comes first in the questionnaire is taken.
/// </remarks>
internal sealed class FormSearch(FormGround ground, FormMeasurement measurement, FormWork work, Side side)
{
    private readonly FormQuestion[] live = [.. ground.Questions.Where(q => q.Side == side && q.Kept is null && q.IsLive)];

    /// <summary>How many forms are measured at most.</summary>
    public int Forms => live.Length * (live.Length + 1);

    /// <summary>The questions, the most useful first; those that change nothing come last.</summary>
    public (FormSearchKind Kind, FormQuestion[] Sequence) Run()
    {
        FormQuestion[] forward = Grow();
        FormQuestion[] backward = Shrink();
        bool isForward = Sum(forward) >= Sum(backward);
        IEnumerable<FormQuestion> idle = ground.Questions.Where(q => q.Side == side && q.Kept is null && !q.IsLive);
        return (isForward ? FormSearchKind.Forward : FormSearchKind.Backward, [.. isForward ? forward : backward, .. idle]);
    }

    /// <summary>The form that asks this side these questions, beside those that are kept, and the other side everything.</summary>
    public FormSet Asking(IEnumerable<FormQuestion> asked)
    {
        HashSet<FormQuestion> all = [.. asked];
        return ground.Without(q => q.Side == side && q.Kept is null && !all.Contains(q));
    }

    private FormQuestion[] Grow()
    {
        var asked = new List<FormQuestion>();
        while (asked.Count < live.Length)
        {
            FormQuestion[] left = [.. live.Except(asked)];
            asked.Add(left[Best(left, q => Asking([.. asked, q]))]);
        }

        return [.. asked];
    }

    private FormQuestion[] Shrink()
    {
        var asked = live.ToList();
        var leftOut = new List<FormQuestion>();
        while (asked.Count > 0)
        {
            // Of equals the last is left out, so that the first stays.
            FormQuestion[] candidates = [.. asked.AsEnumerable().Reverse()];
            FormQuestion next = candidates[Best(candidates, q => Asking(asked.Where(a => a != q)))];
            asked.Remove(next);
            leftOut.Add(next);
        }

        leftOut.Reverse();
        return [.. leftOut];
    }

    private int Best(FormQuestion[] candidates, Func<FormQuestion, FormSet> form)
    {
        double[] qualities = work.Each(candidates.Length, 1, (k, room) => measurement.Of(form(candidates[k]), room).Quality);
        return Array.IndexOf(qualities, qualities.Max());
    }

    private double Sum(FormQuestion[] sequence)
    {
        var room = new FormRoom();
        return Enumerable.Range(0, sequence.Length + 1).Sum(length => measurement.Of(Asking(sequence[..length]), room).Quality);
    }
}
