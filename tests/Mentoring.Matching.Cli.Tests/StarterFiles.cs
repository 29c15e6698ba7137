namespace Mentoring.Matching.Cli.Tests;

/// <summary>The files that <c>init</c> writes, and the same after a mentor has no time any more.</summary>
internal static class StarterFiles
{
    /// <summary>Writes them into the folder <c>s</c>, and gives the options that name them.</summary>
    public static string[] In(Tool tool)
    {
        Assert.Equal(0, tool.Run("init", tool.At("s")));
        return ["--scheme", tool.At("s/scheme.json"), "--mentees", tool.At("s/mentees.csv"), "--mentors", tool.At("s/mentors.csv")];
    }

    /// <summary>The same where Mei takes nobody and Ines one: 5 places for 7 mentees.</summary>
    public static string[] ShortOfPlaces(Tool tool)
    {
        string[] files = In(tool);
        string[] lines = tool.Read("s/mentors.csv").Split('\n');
        tool.Write("s/mentors.csv", string.Join('\n', lines.Select(l => l.StartsWith("5,", StringComparison.Ordinal) ? l.TrimEnd('\r') + "0"
            : l.StartsWith("3,", StringComparison.Ordinal) ? l.TrimEnd('\r', '2') + "1"
            : l)));
        return files;
    }

    /// <summary>Turns the rows of a file of replies round, which must change nothing.</summary>
    public static void Reverse(Tool tool, string file)
    {
        string text = tool.Read(file);
        int headers = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        string[] rows = text[headers..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.DoesNotContain(rows, r => r.Count(c => c == '"') % 2 != 0); // a cell of several lines would be torn
        tool.Write(file, text[..headers] + string.Join('\n', rows.Reverse()) + "\n");
    }
}
