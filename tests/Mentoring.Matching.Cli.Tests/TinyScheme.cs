namespace Mentoring.Matching.Cli.Tests;

/// <summary>A scheme of one question, and files for it.</summary>
internal static class TinyScheme
{
    public const string Json = """
        {
          "name": "Tiny",
          "questions": [{ "type": "number", "id": "level", "minimum": 0, "maximum": 10 }],
          "criteria": [{ "type": "closeness", "question": "level" }],
          "reciprocity": { "type": "weightedMean", "menteeShare": 1 },
          "scale": { "worst": 0, "best": 10, "unit": "points", "decimals": 0 },
          "menteeForm": { "id": "id", "name": ["name"] },
          "mentorForm": { "id": "id", "name": ["name"], "minimumLoad": "least" }
        }
        """;

    /// <summary>Writes the scheme and two files, and gives the options that name them.</summary>
    public static string[] In(Tool tool, string? mentees = null, string? mentors = null) =>
    [
        "--scheme", tool.Write("scheme.json", Json),
        "--mentees", tool.Write("mentees.csv", mentees ?? "id,name,level\na,Ann,1\nb,Ben,9\n"),
        "--mentors", tool.Write("mentors.csv", mentors ?? "id,name,level,least\nm,Mia,9,\nn,Noa,1,\n"),
    ];
}
