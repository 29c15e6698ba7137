using Mentoring.Matching.Choices;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows what became of requests and avoids.</summary>
internal static class ChoicesView
{
    private const int ShownClashes = 20;

    /// <summary>How many of each side got which choice; nothing of a side on which nobody asked.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(ChoiceReport report)
    {
        if (report.Mentees.Asked > 0)
        {
            yield return ("Mentees' choices", report.Mentees.Words);
        }

        if (report.Mentors.Asked > 0)
        {
            yield return ("Mentors' choices", report.Mentors.Words);
        }
    }

    /// <summary>Shows the first clashes, each with what was done.</summary>
    public static void ShowClashes(ChoiceReport report, Screen screen)
    {
        foreach (ChoiceClash clash in report.Clashes.Take(ShownClashes))
        {
            screen.Line($"{(clash.IsMade ? "Look at this" : "Choice")}: {clash.Message}");
        }

        if (report.Clashes.Length > ShownClashes)
        {
            screen.Line($"Choice: and {report.Clashes.Length - ShownClashes} more, all of them in the file that --json writes.");
        }
    }
}
