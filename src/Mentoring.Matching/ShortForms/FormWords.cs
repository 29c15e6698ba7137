using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>What was found, in sentences for people who do not program.</summary>
internal static class FormWords
{
    /// <summary>A recommendation.</summary>
    public static string Of(Side side, SmallestForm form, double withoutAny, ImmutableArray<KeptQuestion> kept)
    {
        string people = People(side);
        string beside = kept.IsEmpty ? "" : $", beside {Listed(kept.Select(k => k.QuestionId))}, which stay{(kept.Length == 1 ? "s" : "")} on the form";
        string ask = form.Questions.IsEmpty ? $"Ask {people} nothing{beside}."
            : $"Ask {people} {Number(form.Questions.Length)} {(form.Questions.Length == 1 ? "question" : "questions")}: {Listed(form.Questions)}{beside}.";
        string times = string.Create(
            CultureInfo.InvariantCulture, $"{Percent(form.Target)} or more in {form.KeptInResamples} of {form.Resamples} half-samples of the people");
        string keeps = form.Measure == FormMeasure.Quality
            ? $"That keeps {Percent(form.Share.Value)} of the quality of asking all ({times})"
            : $"That keeps {Percent(form.Share.Value)} of what asking all adds to asking nothing ({times})";
        string nothing = form.Measure == FormMeasure.Quality && !form.Questions.IsEmpty ? $"; asking nothing keeps {Percent(withoutAny)}" : "";
        return $"{ask} {keeps}{nothing}.";
    }

    /// <summary>The next question for somebody.</summary>
    public static string Of(Side side, string id, QuestionGain? best, int tried)
    {
        string role = side == Side.Mentee ? "mentee" : "mentor";
        return best is not null
            ? $"Ask {role} '{id}' about '{best.QuestionId}' next: on average over the answers that {People(side)} give, all pairs together gain {Share(best.Total.Value)} of one "
                + $"pair's full score, and this {role}'s own score {Change(best.Own.Value)}."
            : tried == 0 ? $"There is nothing left to ask {role} '{id}' that the scores read."
            : $"No question is worth asking {role} '{id}': none is expected to better the matching by more than chance and rounding.";
    }

    /// <summary>What to bear in mind.</summary>
    public static ImmutableArray<string> Remarks(FormGround ground)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        remarks.Add(ground.Judge is ScoreJudge
            ? "Quality is by the scheme's own scores, which foretell only weakly how pairs fare: what a form keeps is kept of the scores."
            : "Quality is by a judge that was given, and not by the scheme's scores.");
        remarks.Add("The order of the questions was chosen on the people on whom it is judged, which flatters it a little.");
        Scheme scheme = ground.Scheme;
        if (scheme.Objectives.Any(o => o is not (Objective.MostPlaced or Objective.TotalScore)) || scheme.ForbidTwoCycles || ground.Pool.Mentors.Any(m => m.MinimumLoad > 0))
        {
            remarks.Add("Only places and total scores count here; further objectives, minimum loads and people who might mentor each other are set aside.");
        }

        return remarks.ToImmutable();
    }

    public static string People(Side side) => side == Side.Mentee ? "mentees" : "mentors";

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"'{id}'"));

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#}%");

    private static string Share(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Change(double own) => Math.Abs(own) < 0.0005 ? "stays as it is"
        : own > 0 ? $"rises by {Share(own)}" : $"falls by {Share(-own)}";
}
