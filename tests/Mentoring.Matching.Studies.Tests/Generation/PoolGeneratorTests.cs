using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Generation;

public sealed class PoolGeneratorTests
{
    /// <summary>What the seed 1 means. Whoever changes it changes every published study that names a seed: say so in the changelog.</summary>
    private const string hashOfDefaults = "1cea0b222109ad7a396d89931aeef9f988693175e8f8359867d38187f246b47e";

    [Fact]
    public void A_seed_gives_the_same_bytes_for_ever() => Assert.Equal(hashOfDefaults, Hash(PoolGenerator.Generate()));

    [Fact]
    public void Each_seed_gives_another_pool() =>
        Assert.Equal(200, Enumerable.Range(0, 200).Select(s => Hash(PoolGenerator.Generate(new() { Seed = (ulong)s, Mentees = 3, Mentors = 3 }))).Distinct().Count());

    [Fact]
    public void Outcomes_do_not_depend_on_what_was_asked_before()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 30, Mentors = 20 });
        var all = new Dictionary<(int, int), GeneratedOutcome>(generated.SampleOutcomes(100).Select(o => KeyValuePair.Create((o.Mentee, o.Mentor), o)));
        Assert.Equal(600, all.Count);
        Assert.All(generated.SampleOutcomes(4).Reverse(), o => Assert.Equal(all[(o.Mentee, o.Mentor)], o));
        Assert.Equal(120, generated.SampleOutcomes(4).Distinct().Count());
        Assert.Empty(generated.SampleOutcomes(0));
    }

    [Fact]
    public void A_larger_pool_begins_with_the_people_of_the_smaller_one()
    {
        GeneratedPool small = PoolGenerator.Generate(new() { Mentees = 20, Mentors = 10, ManagersInPool = 0, MostRequests = 0 });
        GeneratedPool large = PoolGenerator.Generate(new() { Mentees = 50, Mentors = 40, ManagersInPool = 0, MostRequests = 0 });
        Assert.Equal(small.Replies(Side.Mentee).Rows.Select(Text), large.Replies(Side.Mentee).Rows.Take(20).Select(Text));
        Assert.Equal(small.Replies(Side.Mentor).Rows.Select(Text), large.Replies(Side.Mentor).Rows.Take(10).Select(Text));
    }

    [Fact]
    public void Pools_are_valid_and_read_back_from_their_forms_for_thousands_of_seeds_and_extreme_options()
    {
        for (int seed = 0; seed < 2500; seed++)
        {
            GeneratorOptions options = Extreme(seed);
            Assert.Empty(options.Check());
            GeneratedPool generated = PoolGenerator.Generate(options);
            Assert.Equal((options.Mentees, options.Mentors), (generated.Pool.Mentees.Length, generated.Pool.Mentors.Length));
            foreach (Scheme scheme in new[] { generated.DetailedScheme, generated.InformalScheme, generated.OpenDoorScheme })
            {
                var reader = new FormReader(scheme.Questionnaire, scheme.MenteeForm!, scheme.MentorForm!);
                FormReading reading = reader.Read(generated.Replies(Side.Mentee), generated.Replies(Side.Mentor));
                Assert.Empty(reading.Problems);
                Assert.Equal(People(generated.Pool), People(reading.Pool!));
            }

            Assert.All(generated.SampleOutcomes(3), o => Assert.True(double.IsFinite(o.Compatibility)));
        }
    }

    [Fact]
    public void All_schemes_match_a_generated_pool()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 40, Mentors = 30 });
        foreach (Scheme scheme in new[] { generated.DetailedScheme, generated.InformalScheme, generated.OpenDoorScheme })
        {
            MatchResult result = new Matcher(scheme).Match(generated.Pool);
            Assert.Equal(MatchStatus.Optimal, result.Status);
            Assert.NotEmpty(result.Pairs);
        }
    }

    [Fact]
    public void All_problems_of_options_are_told_at_once()
    {
        var options = new GeneratorOptions
        {
            Mentees = -1, Mentors = 1_000_001, Signal = double.NaN, Reliability = 1.1, Traits = 0, QuestionsPerTrait = 21, Points = 1, Twins = -0.1,
            PopularitySkew = 101, Appeal = 11, MostRequests = 101, KnownMentors = -1, Insight = 1.5, LeastCapacity = 4, Organisations = 0, ManagersInPool = 2, Dirt = -1,
            MissingOfMentees = new() { People = 1.5 }, MissingOfMentors = new() { Topics = double.NaN },
        };
        var thrown = Assert.Throws<InvalidInputException>(() => PoolGenerator.Generate(options));
        Assert.Equal(19, thrown.Problems.Count);
        Assert.Contains(thrown.Problems, p => p.Place == "missingOfMentors.topics");
        Assert.Equal("signal: NaN is out of range; give a number from 0 to 1.", thrown.Problems[2].ToString());
    }

    [Fact]
    public void A_pair_that_is_not_there_has_no_outcome()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 2, Mentors = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => generated.Compatibility(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => generated.IsGood(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => generated.IsGood(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => generated.SampleOutcomes(-1));
    }

    private static GeneratorOptions Extreme(int seed)
    {
        var random = new Random(seed);
        double Share() => random.Next(5) switch { 0 => 0, 1 => 1, 2 => 0.99, _ => random.NextDouble() };
        Missingness Missing() => new() { People = Share(), Blocks = Share(), Items = Share(), Topics = Share(), Wishes = Share() };
        int most = random.Next(5);
        return new()
        {
            Seed = random.Next(2) == 0 ? (ulong)seed : ulong.MaxValue - (ulong)seed,
            Mentees = random.Next(8), Mentors = random.Next(8), Signal = Share(), Reliability = Share(), Traits = 1 + random.Next(4),
            QuestionsPerTrait = 1 + random.Next(4), Points = random.Next(2, 12), Twins = Share(), PopularitySkew = random.Next(3) * 50, Appeal = random.Next(11),
            MostRequests = random.Next(101), KnownMentors = random.Next(3) * random.Next(10), Insight = Share(), LeastCapacity = random.Next(most + 1), MostCapacity = most, Organisations = 1 + random.Next(1000), ManagersInPool = Share(),
            Dirt = Share(), OtherOrganisation = random.Next(2) == 0, MissingOfMentees = Missing(), MissingOfMentors = Missing(),
        };
    }

    private static string Hash(GeneratedPool generated)
    {
        var text = new StringBuilder();
        foreach (Side side in Enum.GetValues<Side>())
        {
            FormTable table = generated.Replies(side);
            text.AppendJoin('|', table.Headers).Append('\n').AppendJoin('\n', table.Rows.Select(Text)).Append('\n');
        }

        foreach (string person in People(generated.FullPool))
        {
            text.Append(person).Append('\n');
        }

        foreach (GeneratedOutcome outcome in generated.SampleOutcomes(10))
        {
            text.Append(CultureInfo.InvariantCulture, $"{outcome.Mentee} {outcome.Mentor} {BitConverter.DoubleToInt64Bits(outcome.Compatibility):x} {outcome.IsGood}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Text(FormRow row) => string.Join('|', row.Cells);

    private static IEnumerable<string> People(Pool pool) =>
    [
        .. pool.Mentees.Select(m => Person(m)),
        .. pool.Mentors.Select(m => string.Create(CultureInfo.InvariantCulture, $"{Person(m)} {m.Capacity} {m.MinimumLoad}")),
    ];

    private static string Person(Participant person) =>
        $"{person.Id} {person.Name} {string.Join(',', person.Requests)} {string.Join('|', person.Answers.Select(a => $"{a.Key}={a.Value}"))}";
}
