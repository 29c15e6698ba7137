using System.Text.Json;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Holds a JSON file against what it should be, and names each path at which it differs.</summary>
internal sealed class JsonDifferences
{
    /// <summary>More are not looked for.</summary>
    public const int Most = 1000;

    private readonly string file;
    private readonly List<FileDifference> differences = [];

    private JsonDifferences(string file) => this.file = file;

    /// <summary>The differences; none exactly where all bytes are the same.</summary>
    public static IReadOnlyList<FileDifference> Of(string file, byte[] recorded, byte[] found)
    {
        if (recorded.AsSpan().SequenceEqual(found))
        {
            return [];
        }

        var all = new JsonDifferences(file);
        try
        {
            using JsonDocument one = JsonDocument.Parse(recorded);
            using JsonDocument two = JsonDocument.Parse(found);
            all.Compare("$", one.RootElement, two.RootElement);
        }
        catch (JsonException broken)
        {
            return [new FileDifference(file, "", null, FormattableString.Invariant(
                $"it is no JSON document: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1} of the line"))];
        }

        catch (InvalidOperationException)
        {
            return [new FileDifference(file, "", null, "it holds a text that is not valid Unicode")];
        }

        return all.differences.Count > 0 ? all.differences : [FileDifference.OfBytes(file, recorded, found)];
    }

    private void Compare(string path, JsonElement recorded, JsonElement found)
    {
        if (differences.Count >= Most)
        {
            return;
        }

        if (recorded.ValueKind == JsonValueKind.Object && found.ValueKind == JsonValueKind.Object)
        {
            CompareObjects(path, recorded, found);
        }
        else if (recorded.ValueKind == JsonValueKind.Array && found.ValueKind == JsonValueKind.Array)
        {
            CompareArrays(path, recorded, found);
        }
        else if (recorded.GetRawText() != found.GetRawText())
        {
            differences.Add(new FileDifference(file, path, recorded.GetRawText(), found.GetRawText()));
        }
    }

    private void CompareObjects(string path, JsonElement recorded, JsonElement found)
    {
        foreach (JsonProperty field in recorded.EnumerateObject())
        {
            if (found.TryGetProperty(field.Name, out JsonElement other))
            {
                Compare($"{path}.{field.Name}", field.Value, other);
            }
            else
            {
                differences.Add(new FileDifference(file, $"{path}.{field.Name}", field.Value.GetRawText(), null));
            }
        }

        foreach (JsonProperty field in found.EnumerateObject().Where(f => !recorded.TryGetProperty(f.Name, out _)))
        {
            differences.Add(new FileDifference(file, $"{path}.{field.Name}", null, field.Value.GetRawText()));
        }
    }

    /// <summary>Of lists of different lengths the first item that differs is named, since what follows it has moved.</summary>
    private void CompareArrays(string path, JsonElement recorded, JsonElement found)
    {
        (int length, int other) = (recorded.GetArrayLength(), found.GetArrayLength());
        if (length != other)
        {
            differences.Add(new FileDifference(file, path, FormattableString.Invariant($"{length} items"), FormattableString.Invariant($"{other} items")));
        }

        int before = differences.Count;
        foreach ((int index, (JsonElement one, JsonElement two)) in recorded.EnumerateArray().Zip(found.EnumerateArray()).Index())
        {
            Compare(FormattableString.Invariant($"{path}[{index}]"), one, two);
            if (length != other && differences.Count > before)
            {
                return;
            }
        }
    }
}
