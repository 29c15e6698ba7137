namespace Mentoring.Matching.Tests.Forms;

/// <summary>Assertions that show whole lines when they fail.</summary>
internal static class Expect
{
    public static void Lines(IEnumerable<string> actual, params string[] expected) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
}
