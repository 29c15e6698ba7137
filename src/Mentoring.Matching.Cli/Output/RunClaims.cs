using System.Text.Json;

namespace Mentoring.Matching.Cli.Output;

/// <summary>What the JSON file of a matching claims, as far as it can be read: it may have been changed in any way.</summary>
internal sealed class RunClaims
{
    /// <summary>Reads what can be read.</summary>
    public RunClaims(string name, byte[] bytes)
    {
        (Name, Bytes) = (name, bytes);
        try
        {
            Take(JsonSerializer.Deserialize(bytes, ToolJson.Default.MatchDocument));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
            // What is wrong is told by the comparison.
        }
    }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>Its bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>The files that it names as its inputs.</summary>
    public IReadOnlyList<InputFileItem> Inputs { get; private set; } = [];

    /// <summary>The name of the file of matches.</summary>
    public string? CsvName { get; private set; }

    public string? SchemeHash { get; private set; }

    public string? InputHash { get; private set; }

    public string? ResultHash { get; private set; }

    public bool DeadlineCame { get; private set; }

    private void Take(MatchDocument? document)
    {
        Inputs = [.. (document?.Inputs ?? []).Where(i => i is not null)];
        CsvName = document?.Csv?.Name;
        SchemeHash = document?.Run?.SchemeHash;
        InputHash = document?.Run?.InputHash;
        ResultHash = document?.Run?.ResultHash;
        DeadlineCame = document?.Run?.DeadlineCame == true;
    }
}
