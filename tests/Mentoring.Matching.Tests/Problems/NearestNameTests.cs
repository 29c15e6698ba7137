using FsCheck.Xunit;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Tests.Problems;

public sealed class NearestNameTests
{
    private static readonly string[] questions = ["organisation", "region", "grade"];

    [Theory]
    [InlineData("organisatoin", "organisation")]
    [InlineData("organization", "organisation")]
    [InlineData("ORGANISATION", "organisation")]
    [InlineData("rgion", "region")]
    [InlineData("gradee", "grade")]
    [InlineData("colour", null)]
    [InlineData("", null)]
    public void A_misspelt_name_is_told_from_a_strange_one(string name, string? meant) => Assert.Equal(meant, NearestName.Find(name, questions));

    [Fact]
    public void The_nearest_wins_and_of_equals_the_first()
    {
        Assert.Equal("goals", NearestName.Find("goal", ["goats", "goals"]));
        Assert.Equal("goat", NearestName.Find("goax", ["goat", "goal"]));
        Assert.Equal("goal", NearestName.Find("goax", ["goal", "goat"]));
    }

    [Fact]
    public void A_mend_names_the_nearest_or_all_or_says_that_there_is_none()
    {
        Assert.Equal("did you mean 'grade'", NearestName.Mend("grad", questions));
        Assert.Equal("use one of 'organisation', 'region', 'grade'", NearestName.Mend("colour", questions));
        Assert.Equal("none is declared", NearestName.Mend("colour", []));
    }

    [Property(MaxTest = 500)]
    public void Near_is_what_the_recursive_distance_says(int seed)
    {
        var random = new Random(seed);
        string Word() => new([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => "abc"[random.Next(3)])]);
        (string name, string candidate) = (Word(), Word());
        bool near = Distance(name, candidate) <= Math.Max(1, name.Length / 3);
        Assert.Equal(near ? candidate : null, NearestName.Find(name, [candidate]));
    }

    private static int Distance(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        int least = Math.Min(
            Distance(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1), Math.Min(Distance(a[1..], b), Distance(a, b[1..])) + 1);
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(least, Distance(a[2..], b[2..]) + 1) : least;
    }
}
