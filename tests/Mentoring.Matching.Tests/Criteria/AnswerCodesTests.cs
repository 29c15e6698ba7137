using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class AnswerCodesTests
{
    [Fact]
    public void Codes_count_from_0_in_the_order_of_the_ids_and_tell_apart_how_people_did_not_answer()
    {
        AnswerCodes codes = Prepared(
            [Answer.Number(3), Answer.Skipped, Answer.Number(3), Answer.Withheld, Answer.Skipped],
            [Answer.NoPreference, Answer.Number(1)]).Codes!;
        Assert.Equal([0, 1, 0, 2, 1], codes.Mentees.AsSpan());
        Assert.Equal([0, 1, 3], codes.FirstMentees.AsSpan());
        Assert.Equal([0, 1], codes.Mentors.AsSpan());
        Assert.Equal([0, 1], codes.FirstMentors.AsSpan());
    }

    [Fact]
    public void A_profile_by_codes_is_that_of_the_same_people_one_by_one()
    {
        Answer[] mentees = [.. Enumerable.Range(0, 60).Select(i => i % 7 == 0 ? Answer.Skipped : Answer.Number(1 + (i % 5)))];
        Answer[] mentors = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? Answer.NoPreference : Answer.Number(1 + (i % 4)))];
        PreparedCriterion prepared = Prepared(mentees, mentors);
        AgreementProfile profile = AgreementProfile.Of(prepared);
        double[] all = [.. Enumerable.Range(0, 60).SelectMany(e => Enumerable.Range(0, 40).Select(o => prepared.Agreement(e, o))).OfType<double>()];
        Assert.Equal(6, prepared.Codes!.FirstMentees.Length);
        Assert.Equal(all.Length, profile.Count);
        Assert.Equal(all.Average(), profile.Mean, 12);
        Assert.Equal(Enumerable.Range(0, 60).Select(e => Mean(Enumerable.Range(0, 40).Select(o => prepared.Agreement(e, o)))), profile.MenteeMeans, Near);
        Assert.Equal(Enumerable.Range(0, 40).Select(o => Mean(Enumerable.Range(0, 60).Select(e => prepared.Agreement(e, o)))), profile.MentorMeans, Near);
        Assert.Equal(all.Average(a => (a - all.Average()) * (a - all.Average())), profile.Variance, 12);
        Assert.Equal(-all.Where(a => a > 0).Sum(a => a / all.Sum() * Math.Log(a / all.Sum())) / Math.Log(all.Length), profile.Entropy, 12);
    }

    private static PreparedCriterion Prepared(Answer[] mentees, Answer[] mentors)
    {
        var questionnaire = new Questionnaire([new LikertQuestion("q")]);
        return new Closeness("q").Prepare(new ResponseTable(new Pool(
            questionnaire,
            mentees.Select((a, i) => new Mentee($"e{i:000}", AnswerSheet.Of(("q", a)))),
            mentors.Select((a, i) => new Mentor($"o{i:000}", AnswerSheet.Of(("q", a)))))));
    }

    private static double Mean(IEnumerable<double?> agreements) => agreements.OfType<double>().DefaultIfEmpty(double.NaN).Average();

    private static bool Near(double a, double b) => (double.IsNaN(a) && double.IsNaN(b)) || Math.Abs(a - b) <= 1e-12;
}
