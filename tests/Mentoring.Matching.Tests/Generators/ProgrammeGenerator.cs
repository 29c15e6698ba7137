using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Generators;

/// <summary>Makes random programmes, every member of which varies: the same seed gives the same programme.</summary>
internal static class ProgrammeGenerator
{
    /// <summary>A programme of people called m0, m1 ... and v0, v1 ...</summary>
    public static Programme Of(int seed)
    {
        var random = new Random(seed);
        int rounds = random.Next(4);
        var running = new List<RunningPair>();
        var ended = new List<EndedPair>();
        var waiting = new List<WaitingPerson>();
        for (int i = 0; i < 8; i++)
        {
            string mentee = Id("m", i, random);
            (DateOnly start, Terms terms) = (new DateOnly(2020, 1, 1).AddDays(random.Next(1500)), Terms(random));
            for (int k = random.Next(3); k > 0; k--)
            {
                var ending = new Ending(start.AddDays(random.Next(400)), (EndingSide)random.Next(4), Pick(random, [.. EndingReasons.Suggested, "own-reason"]));
                ended.Add(new EndedPair(mentee, $"v{k}", start, terms.EndFrom(start), terms, ending, random.Next(rounds + 1)));
            }

            switch (random.Next(3))
            {
                case 0:
                    running.Add(new RunningPair(mentee, $"v{3 + random.Next(3)}", start, start.AddDays(random.Next(900)), terms, random.Next(rounds + 1)));
                    break;
                case 1:
                    waiting.Add(new WaitingPerson(Side.Mentee, mentee, 1 + random.Next(rounds + 1)));
                    waiting.Add(new WaitingPerson(Side.Mentor, $"v{6 + i}", 1 + random.Next(rounds + 1)));
                    break;
                default:
                    break;
            }
        }

        return new Programme(Pick(random, "spring", "Frühjahr \ud83c\udf31", "a \"quoted\" name"), rounds, running, ended, waiting);
    }

    private static string Id(string letter, int i, Random random) => random.Next(5) == 0 ? $"{letter}{i} é\\" : $"{letter}{i}";

    private static Terms Terms(Random random) => new(
        Pick(random, "once a month", "every two weeks"),
        1 + random.Next(24),
        Pick(random, null, "What is said stays between us.", "First line.\nSecond line."));

    private static T Pick<T>(Random random, params T[] items) => items[random.Next(items.Length)];
}
