using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>One analysis: the searches, the half-samples, and what silent people might answer.</summary>
internal sealed class FormRun
{
    private const double HalvesPerForm = 0.15; // of the work of measuring a form, for one half-sample

    private readonly FormGround ground;
    private readonly FormMeasurement measurement;
    private readonly FormWork work;

    public FormRun(FormGround ground, IProgress<double>? progress)
    {
        this.ground = ground;
        measurement = new FormMeasurement(ground);
        work = new FormWork(ground, progress);
    }

    private double HalvesWork => HalvesPerForm * ground.Options.Resamples;

    public FormAnalysis Run()
    {
        FormSearch[] searches = [.. ((Side[])[Side.Mentee, Side.Mentor]).Select(side => new FormSearch(ground, measurement, work, side))];
        int live = ground.Questions.Count(q => q.IsLive);
        (FormQuestion Question, ImaginedAnswers Answers)[] imagined =
            [.. ground.Questions.Where(q => q.CanBeImagined).Select(q => (q, new ImaginedAnswers(ground, q, q.Silent)))];
        work.Expected = searches.Sum(s => (double)s.Forms) + live + (HalvesWork * ((2 * live) + 3)) + imagined.Sum(i => i.Answers.Count) + ground.Options.Draws;
        SideForm[] forms = [.. searches.Zip([Side.Mentee, Side.Mentor], SideForm)];
        FormQuality full = measurement.Of(ground.Whole, new FormRoom());
        var analysis = new FormAnalysis(ground.Options)
        {
            Full = full,
            Mentees = forms[0],
            Mentors = forms[1],
            Values = Values(imagined),
            Remarks = FormWords.Remarks(ground, full),
        };
        work.Finish();
        return analysis;
    }

    private SideForm SideForm(FormSearch search, Side side)
    {
        (FormSearchKind kind, FormQuestion[] sequence) = search.Run();
        FormSet[] sets = [.. Enumerable.Range(0, sequence.Length + 1).Select(length => search.Asking(sequence[..length]))];
        double[][] halves = work.Each(sets.Length, HalvesWork, (k, room) => measurement.Halves(sets[k], room));
        var curve = new FormCurve(side, sequence, [.. sets.Select(s => measurement.Of(s, new FormRoom()))], halves);
        ImmutableArray<KeptQuestion> kept =
            [.. ground.Questions.Where(q => q.Side == side && q.Kept is not null).Select(q => new KeptQuestion(q.Id, q.Kept!.Value))];
        return new SideForm(side, kept, kind, curve.Steps(), curve.Smallest(ground.Options.Targets, kept));
    }

    private ImmutableArray<QuestionValue> Values((FormQuestion Question, ImaginedAnswers Answers)[] imagined)
    {
        Dictionary<FormQuestion, AskingGain> gains = Gains(imagined);
        FormSet[] without = [.. ground.Questions.Select(q => ground.Without(other => other == q))];
        FormQuality[] qualities = work.Each(without.Length, 1, (k, room) => measurement.Of(without[k], room));
        double[][] halves = work.Each(without.Length, HalvesWork, (k, room) => measurement.Halves(without[k], room));
        double full = measurement.Of(ground.Whole, new FormRoom()).Quality;
        double[] fullHalves = measurement.Halves(ground.Whole, new FormRoom());
        return [.. ground.Questions.Select((q, k) => new QuestionValue(
            q.Side,
            q.Id,
            q.Given.Length,
            q.Silent.Length,
            q.IsRead,
            q.Kept,
            FormEstimate.OfHalves(full - qualities[k].Quality, [.. fullHalves.Zip(halves[k], (f, h) => f - h)]),
            gains.TryGetValue(q, out AskingGain? gain) ? gain
                : q.IsRead && q.Silent.Length > 0 ? null : new AskingGain(new FormEstimate(0, 0), 0, IsExact: true)))];
    }

    /// <summary>What each question would bring if all who skipped it answered.</summary>
    private Dictionary<FormQuestion, AskingGain> Gains((FormQuestion Question, ImaginedAnswers Answers)[] imagined)
    {
        var run = new AskingRun(ground, work);
        (int Question, int Number)[] pieces = [.. imagined.SelectMany((i, k) => Enumerable.Range(0, i.Answers.Count).Select(n => (k, n)))];
        (double Total, double Own)[][] gains = work.Each(
            pieces.Length, 1, (p, room) => run.Gains(imagined[pieces[p].Question].Question, imagined[pieces[p].Question].Answers, pieces[p].Number, room));
        var found = new Dictionary<FormQuestion, AskingGain>();
        int from = 0;
        foreach ((FormQuestion question, ImaginedAnswers answers) in imagined)
        {
            FormEstimate gain = run.Mean(answers, gains.AsSpan(from, answers.Count), g => g.Total / Math.Max(1, ground.MenteeCount));
            found[question] = new AskingGain(gain, answers.Count, answers.IsExact);
            from += answers.Count;
        }

        return found;
    }
}
