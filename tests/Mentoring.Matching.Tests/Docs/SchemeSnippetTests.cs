using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Tests.Generators;
using NJsonSchema;

namespace Mentoring.Matching.Tests.Docs;

/// <summary>
/// Every JSON block of docs/schemes.md is read. Its info string says what it is: a whole scheme, a part of one kind, or fields of a scheme;
/// a part is read as a part of the example at the end of the page.
/// </summary>
public sealed partial class SchemeSnippetTests
{
    private static readonly string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemes.md"));
    private static readonly Snippet[] snippets = [.. Block().Matches(page.ReplaceLineEndings("\n"))
        .Select(m => new Snippet(m.Groups["kind"].Value.Trim(), m.Groups["json"].Value, page[..m.Index].Count(c => c == '\n') + 1))];

    public static TheoryData<int> Lines => [.. snippets.Select(s => s.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_snippet_of_the_page_is_a_valid_scheme_or_part_of_one(int line)
    {
        Snippet snippet = snippets.Single(s => s.Line == line);

        SchemeReading reading = SchemeJson.Read(Document(snippet));

        Assert.True(reading.Succeeded, $"schemes.md, line {line}:\n{string.Join('\n', reading.Problems)}");
    }

    /// <summary>What an editor says of the samples: the published JSON Schema, read by code that is not the library's.</summary>
    [Theory]
    [InlineData("leadership/detailed.json")]
    [InlineData("leadership/informal.json")]
    public async Task A_scheme_of_the_samples_is_valid_under_the_published_schema(string name)
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "scheme.schema.json"));
        string json = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "samples", name));

        Assert.Empty(schema.Validate(JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.ToJsonString()));
    }

    [Fact]
    public async Task A_snippet_of_the_page_is_valid_under_the_published_schema()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", "scheme.schema.json"));

        int[] refused = [.. snippets.Where(s => schema.Validate(Document(s)).Count > 0).Select(s => s.Line)];

        Assert.Empty(refused);
    }

    [Fact]
    public void The_page_has_a_snippet_of_every_built_in_type()
    {
        string[] shown = [.. snippets.SelectMany(s => Types(JsonNode.Parse(s.Json))).Distinct()];

        string[] missing = [.. SchemeVocabulary.Default.Parts.Select(p => p.Name).Except(shown)];

        Assert.Empty(missing);
    }

    [Fact]
    public void The_page_names_every_field_of_a_scheme()
    {
        JsonNode schema = JsonNode.Parse(SchemeVocabulary.Default.ToJsonSchema())!;

        string[] missing = [.. schema["properties"]!.AsObject().Select(p => p.Key).Where(f => !page.Contains($"`{f}`", StringComparison.Ordinal))];

        Assert.Empty(missing);
    }

    [Fact]
    public void A_misspelt_snippet_would_be_found()
    {
        var snippet = new Snippet("criterion", """{ "type": "coverage", "qestion": "goals" }""", 0);

        IReadOnlyList<Problem> problems = SchemeJson.Read(Document(snippet)).Problems;

        Assert.Contains(problems, p => p.Place.EndsWith(".qestion", StringComparison.Ordinal));
    }

    private static string Document(Snippet snippet)
    {
        if (snippet.Kind == "scheme")
        {
            return snippet.Json;
        }

        JsonObject scheme = JsonNode.Parse(snippets.Last(s => s.Kind == "scheme").Json)!.AsObject();
        JsonNode part = JsonNode.Parse(snippet.Json)!;
        switch (snippet.Kind)
        {
            case "question":
                scheme = new JsonObject { ["name"] = "a question", ["questions"] = new JsonArray(part), ["criteria"] = Requests() };
                break;
            case "criterion":
                scheme["criteria"] = new JsonArray(part);
                scheme.Remove("weighting");
                break;
            case "rule":
                scheme["rules"] = new JsonArray(part);
                break;
            case "strategy":
                scheme["weighting"] = part;
                break;
            case "reciprocity" or "missingAnswers":
                scheme[snippet.Kind] = part;
                break;
            case "fields":
                foreach ((string field, JsonNode? value) in part.AsObject())
                {
                    scheme[field] = value?.DeepClone();
                }

                // Other criteria cannot have the weights that the example states.
                _ = part["criteria"] is not null && scheme.Remove("weighting");
                break;
            default:
                Assert.Fail($"schemes.md, line {snippet.Line}: the info string after ```json is '{snippet.Kind}'; say what the snippet is.");
                break;
        }

        return scheme.ToJsonString();
    }

    private static JsonArray Requests() => new(new JsonObject { ["type"] = "menteeRequests" });

    private static IEnumerable<string> Types(JsonNode? node) => node switch
    {
        JsonObject parts => parts.SelectMany(p => p.Key == "type" && p.Value?.GetValueKind() == JsonValueKind.String
            ? [p.Value.GetValue<string>()]
            : Types(p.Value)),
        JsonArray items => items.SelectMany(Types),
        _ => [],
    };

    [GeneratedRegex("^```json(?<kind>[^\n]*)\n(?<json>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    private sealed record Snippet(string Kind, string Json, int Line);
}
