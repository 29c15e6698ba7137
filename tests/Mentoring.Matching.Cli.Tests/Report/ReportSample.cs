using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Mentoring.Matching.Cli.Tests.Report;

/// <summary>Files of a scheme with as many pairs as one likes, in which every text that somebody could type can be chosen.</summary>
/// <param name="pairs">How many pairs there will be; five mentees more stay without a mentor.</param>
/// <param name="text">A text that somebody typed, by its number; the same text may come several times.</param>
internal sealed class ReportSample(int pairs, Func<int, string> text)
{
    private const int unmatched = 5;
    private static readonly string[] organisations = ["North", "South", "East", "West"];
    private static readonly string[] topics = ["a", "b", "c", "d"];
    private static readonly string[] groups = ["g", "h"];

    public static ReportSample Plain(int pairs) => new(pairs, i => $"text {i}");

    public static ReportSample Hostile(int pairs) => new(pairs, i => HostileTexts.All[i % HostileTexts.All.Count]);

    /// <summary>Writes the files into a folder, and gives the options that name them.</summary>
    public string[] In(string folder)
    {
        Directory.CreateDirectory(folder);
        return
        [
            "--scheme", Write(folder, "scheme.json", Scheme()),
            "--mentees", Write(folder, "mentees.csv", Mentees()),
            "--mentors", Write(folder, "mentors.csv", Mentors()),
        ];
    }

    private static string Write(string folder, string name, string content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, content, new UTF8Encoding(false));
        return path;
    }

    private string Scheme()
    {
        var root = (JsonObject)JsonNode.Parse("""
            {
              "questions": [
                { "type": "vocabulary", "id": "organisation", "text": "Organisation" },
                { "type": "multipleChoice", "id": "topics", "shareable": true, "options": [] },
                { "type": "number", "id": "level", "text": "Level", "minimum": 0, "maximum": 10 },
                { "type": "likert", "id": "pace", "text": "Pace", "points": 5, "shareable": true },
                { "type": "singleChoice", "id": "meetings", "text": "Meetings", "options": [{ "id": "Monthly", "value": 1 }, { "id": "Weekly", "value": 4 }] },
                { "type": "singleChoice", "id": "group", "text": "Group", "auditOnly": true, "options": [] }
              ],
              "criteria": [
                { "type": "coverage", "question": "topics" },
                { "type": "gap", "question": "level", "bestFrom": 1, "bestTo": 4, "zeroBelow": -2, "zeroAbove": 9 },
                { "type": "closeness", "question": "pace" },
                { "type": "cadence", "question": "meetings" },
                { "type": "menteeRequests", "label": "asked for by name" }
              ],
              "rules": [{ "type": "mustDiffer", "question": "organisation", "unknown": "allowAndFlag" }],
              "scale": { "worst": 0, "best": 100, "unit": "points", "decimals": 1 },
              "menteeForm": { "id": "id", "name": ["name"], "requests": ["wanted"] },
              "mentorForm": { "id": "id", "name": ["name"], "capacity": "places" }
            }
            """)!;
        root["name"] = text(0);
        root["description"] = text(1);
        JsonNode choice = root["questions"]![1]!;
        (choice["menteeText"], choice["mentorText"]) = (text(2), text(3));
        choice["options"] = new JsonArray([.. topics.Select((t, i) => new JsonObject { ["id"] = t, ["text"] = $"{text(i + 4)} ({t})" })]);
        root["questions"]![5]!["options"] = new JsonArray([.. groups.Select((g, i) => new JsonObject { ["id"] = g, ["text"] = $"{text(i + 14)} ({g})" })]);
        root["criteria"]![0]!["label"] = text(8);
        root["criteria"]![1]!["label"] = text(9);
        return root.ToJsonString();
    }

    private string Mentees()
    {
        var csv = new StringBuilder();
        Row(csv, "id", "name", "Organisation", text(2), "Level", "Pace", "Meetings", "wanted", "Group", text(30));
        for (int i = 0; i < pairs + unmatched; i++)
        {
            Row(
                csv,
                Id("mentee", i),
                text(i),
                i % 9 == 0 ? "" : i % 7 == 0 ? text(i + 3) : organisations[i % organisations.Length],
                $"{topics[i % topics.Length]};{topics[(i + 1) % topics.Length]}",
                Whole(i % 6),
                i % 5 == 0 ? "" : Whole(1 + (i % 5)),
                i % 3 == 0 ? "Weekly" : "Monthly",
                i % 4 == 0 ? Id("mentor", i / 3) : "",
                i % 6 == 0 ? "" : groups[i % groups.Length],
                text(i));
        }

        return csv.ToString();
    }

    private string Mentors()
    {
        var csv = new StringBuilder();
        Row(csv, "id", "name", "Organisation", text(3), "Level", "Pace", "Meetings", "places", "Group");
        int left = pairs;
        for (int j = 0; left > 0; j++)
        {
            int places = Math.Min(left, j % 4);
            left -= places;
            Row(
                csv,
                Id("mentor", j),
                text(j + 5),
                j % 11 == 0 ? "" : organisations[(j + 1) % organisations.Length],
                $"{topics[j % topics.Length]};{topics[(j + 2) % topics.Length]}",
                Whole(j % 11),
                j % 2 == 0 ? "" : Whole(1 + (j % 5)),
                "Monthly",
                Whole(places),
                groups[j % groups.Length]);
        }

        return csv.ToString();
    }

    /// <summary>An id has no invisible characters: the reader refuses those.</summary>
    private string Id(string side, int number) =>
        $"{side}{number.ToString("00000", CultureInfo.InvariantCulture)} {string.Concat(text(number + 11).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format))}";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(StringBuilder csv, params string[] cells) =>
        csv.AppendJoin(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
}
