using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>What was found, in sentences for people who do not program.</summary>
internal static class FormWords
{
    private const int FewPeople = 8;

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
    /// <param name="side">The side.</param>
    /// <param name="id">Who it is.</param>
    /// <param name="best">The question to ask.</param>
    /// <param name="tried">Of how many questions the gain is known.</param>
    /// <param name="unknown">The questions that nobody of the side has answered, so that nothing is known of a gain.</param>
    public static string Of(Side side, string id, QuestionGain? best, int tried, ImmutableArray<string> unknown)
    {
        string role = side == Side.Mentee ? "mentee" : "mentor";
        string unanswered = unknown.IsEmpty ? "" : $" No {role} has answered {Listed(unknown)}, so nothing is known of what {(unknown.Length == 1 ? "that" : "these")} would bring.";
        return best is not null
            ? $"Ask {role} '{id}' about '{best.QuestionId}' next: on average over the answers that {People(side)} give, all pairs together gain {Share(best.Total.Value)} of one "
                + $"pair's full score, and this {role}'s own score {Change(best.Own.Value)}."
            : tried > 0 ? $"No question is worth asking {role} '{id}': none is expected to better the matching by more than chance and rounding.{unanswered}"
            : unknown.IsEmpty ? $"There is nothing left to ask {role} '{id}' that the scores read."
            : $"No question can be named for {role} '{id}'.{unanswered}";
    }

    /// <summary>What to bear in mind.</summary>
    public static ImmutableArray<string> Remarks(FormGround ground, FormQuality full)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (full.Placed == 0)
        {
            remarks.Add("Nobody gets a mentor, so nothing can be said of questions.");
        }
        else if (Math.Min(ground.MenteeCount, ground.MentorCount) < FewPeople)
        {
            remarks.Add($"There are fewer than {Number(FewPeople)} people on a side: half-samples hardly differ then, and standard errors and intervals say little.");
        }

        foreach (IGrouping<Side, FormQuestion> side in ground.Questions.Where(q => q.IsRead && q.Kept is null && q.HasNoAnswers).GroupBy(q => q.Side))
        {
            remarks.Add($"None of the {People(side.Key)} answered {Listed(side.Select(q => q.Id))}: that it costs nothing here to leave this out says nothing of what answers would bring.");
        }

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
