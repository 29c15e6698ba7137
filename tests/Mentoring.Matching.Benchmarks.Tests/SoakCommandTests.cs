using Mentoring.Matching.Benchmarks.Commands;
using Mentoring.Matching.Benchmarks.Soak;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class SoakCommandTests
{
    [Fact]
    public void Pools_are_matched_and_counted()
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(0, SoakCommand.Run(Split("--seed 5 --pools 25"), output, messages));
        Assert.EndsWith($"Soak: 25 pools, 0 failures{Environment.NewLine}", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--minutes 0")]
    [InlineData("--minutes")]
    [InlineData("--seed -1")]
    [InlineData("--pools ten")]
    public void What_makes_no_sense_is_refused_with_the_usage(string args)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(2, SoakCommand.Run(Split(args), output, messages));
        Assert.StartsWith("Usage: soak [--minutes M]", messages.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void A_seed_gives_the_same_people_in_any_order_and_seeds_differ()
    {
        MatchResult[] results = [.. Enumerable.Range(20, 10).Select(seed => Result(SoakCase.Of(seed)))];
        Assert.All(Enumerable.Range(0, 10), k => Assert.Null(SoakChecks.Difference(results[k], Result(SoakCase.Of(20 + k)))));
        Assert.All(Enumerable.Range(1, 9), k => Assert.NotNull(SoakChecks.Difference(results[k - 1], results[k])));
        SoakCase some = SoakCase.Of(21);
        Assert.Equal(some.Pool.Mentees.Select(m => m.Id), some.Shuffled().Mentees.Select(m => m.Id));
    }

    private static MatchResult Result(SoakCase subject) => new Matcher(subject.Scheme).Match(subject.Pool);

    private static string[] Split(string args) => args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
