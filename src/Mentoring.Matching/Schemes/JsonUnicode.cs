using System.Text.Json;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Schemes;

/// <summary>
/// Finds texts that stand for no characters: half of a surrogate pair. A parser takes its escape ("\ud800") for valid JSON and throws
/// only when somebody reads the text, so that all texts are looked at before anything is made of them.
/// </summary>
internal static class JsonUnicode
{
    /// <summary>The first lone surrogate that is written as it is, not as an escape: no parser takes the document.</summary>
    public static Problem? Unescaped(string json)
    {
        int line = 1;
        int start = 0;
        for (int i = 0; i < json.Length; i++)
        {
            if (json[i] == '\n')
            {
                line++;
                start = i + 1;
            }
            else if (char.IsSurrogatePair(json, i))
            {
                i++;
            }
            else if (char.IsSurrogate(json[i]))
            {
                return At($"line {line}, character {i - start + 1}");
            }
        }

        return null;
    }

    /// <summary>Every text and name of a field with a lone surrogate in it. The name cannot be shown, so its object is the place.</summary>
    public static IEnumerable<Problem> Escaped(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m =>
            Text(() => m.Name) is { } name ? Escaped(m.Value, $"{path}.{name}") : [At(path)]),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Escaped(item, $"{path}[{i}]")),
        JsonValueKind.String => Text(element.GetString) is null ? [At(path)] : [],
        _ => [],
    };

    private static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Problem At(string place) => new(place, "a text is not valid Unicode", "write its characters anew: one of them is cut in half");
}
