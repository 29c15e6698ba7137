using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.ShortForms;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.ShortForms;

/// <summary>Short forms chosen by answers alone, judged by the compatibility that no answer tells in full.</summary>
public sealed class TrueQualityTests
{
    private const int Asked = 3;

    /// <summary>Questions on each trait first: three well chosen ones are worth more than three by chance, where the signal is strong.</summary>
    [Fact]
    public void The_first_questions_of_the_sequence_beat_random_ones_in_true_compatibility()
    {
        (double chosen, double random, int pools) = (0, 0, 6);
        for (int seed = 1; seed <= pools; seed++)
        {
            GeneratedPool generated = PoolGenerator.Generate(new()
            {
                Mentees = 60, Mentors = 60, LeastCapacity = 1, MostCapacity = 1, Seed = (ulong)seed, Signal = GeneratorOptions.OptimisticSignal, Reliability = 0.9,
            });
            var options = new FormOptions { Resamples = 2, Draws = 2, TieBreaks = 3 };
            SideForm form = FormAnalysis.Of(generated.DetailedScheme, generated.Pool, options).Mentors;
            string[] all = [.. form.Sequence];
            chosen += TrueQuality(generated, all[..Asked]) / pools;
            var chance = new Random(seed);
            for (int draw = 0; draw < 5; draw++)
            {
                string[] some = [.. all.Where(q => q != "organisation")];
                chance.Shuffle(some);
                random += TrueQuality(generated, some[..Asked]) / (5 * pools);
            }
        }

        Assert.True(chosen > random + 0.1, $"chosen {chosen}, at random {random}");
    }

    [Fact]
    public void A_judge_may_be_the_truth()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 20, Mentors = 20, Signal = 1, Reliability = 1 });
        FormQuality all = FormAnalysis.Measure(generated.DetailedScheme, generated.Pool, Everything(generated), new FormOptions { Judge = new Truth(generated) });
        MatchResult matching = new Matcher(generated.DetailedScheme).Match(generated.Pool);
        Assert.Equal(matching.Pairs.Length, all.Placed);
        double expected = matching.Pairs.Average(p => generated.Compatibility(generated.Pool.IndexOfMentee(p.MenteeId), generated.Pool.IndexOfMentor(p.MentorId)));
        Assert.Equal(expected, all.Mean!.Value, 1e-9);
    }

    /// <summary>The judge of a pool with every answer says more than that of the pool with what people gave.</summary>
    [Fact]
    public void A_pool_with_more_answers_may_judge()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 30, Mentors = 30 });
        FormQuality Of(PairJudge? judge) => FormAnalysis.Measure(generated.DetailedScheme, generated.Pool, Everything(generated), new FormOptions { Judge = judge });
        FormQuality own = Of(null);
        Assert.Equal(own, Of(PairJudge.ByScores(generated.DetailedScheme, generated.Pool)));
        Assert.NotEqual(own, Of(PairJudge.ByScores(generated.DetailedScheme, generated.FullPool)));
    }

    private static double TrueQuality(GeneratedPool generated, string[] ofMentors) => FormAnalysis.Measure(
        generated.DetailedScheme,
        generated.Pool,
        [.. Everything(generated).Where(q => q.Side == Side.Mentee), .. ofMentors.Select(QuestionReference.OfMentor)],
        new FormOptions { Judge = new Truth(generated), TieBreaks = 5 }).Quality;

    private static IEnumerable<QuestionReference> Everything(GeneratedPool generated) => ((Side[])[Side.Mentee, Side.Mentor])
        .SelectMany(side => generated.Pool.Questionnaire.AskedOf(side).Select(q => new QuestionReference(side, q.Id)));

    private sealed class Truth(GeneratedPool generated) : PairJudge
    {
        protected override double JudgeCore(int mentee, int mentor) => generated.Compatibility(mentee, mentor);
    }
}
