using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The folder that a study is run in: its ledger while it runs, and its results.</summary>
internal sealed class StudyFolder(string folder)
{
    /// <summary>The results, in the order in which they are written: the manifest comes last, so that what it names is there.</summary>
    private static readonly string[] names = ["results.csv", "results.parquet", "manifest.json"];

    public string LedgerPath => Path.Combine(folder, "study.ledger");

    public string ManifestPath => Path.Combine(folder, names[^1]);

    public IReadOnlyList<string> ResultPaths => [.. names.Select(n => Path.Combine(folder, n))];

    /// <summary>Makes the folder; returns why that is not possible, or null.</summary>
    public string? Make()
    {
        try
        {
            Directory.CreateDirectory(folder);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"{folder}: the folder cannot be made; {exception.Message}";
        }
    }

    /// <summary>Opens the ledger for this process alone. Every write goes to the disk.</summary>
    public FileStream OpenLedger() =>
        new(LedgerPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.WriteThrough);

    /// <summary>Writes the results; returns why that was not possible, or null.</summary>
    /// <param name="result">The result.</param>
    /// <param name="design">The document of the design, with paths from this folder; null of one made by code.</param>
    public string? Write(StudyResult result, string? design)
    {
        StudyTable table = result.ToTable();
        using var csv = new StringWriter();
        StudyCsv.Write(table, csv);
        byte[][] results = [Encoding.UTF8.GetBytes(csv.ToString()), ParquetTable.Bytes(table, result.Design)];
        StudyManifest manifest = StudyManifest.Of(result) with
        {
            Design = design,
            Files = names.Zip(results).ToImmutableSortedDictionary(
                f => f.First, f => Convert.ToHexStringLower(SHA256.HashData(f.Second)), StringComparer.Ordinal),
        };
        byte[][] files = [.. results, Encoding.UTF8.GetBytes(StudyManifestJson.Write(manifest))];
        return ResultPaths.Zip(files).Select(f => OutputFile.Write(f.First, f.Second)).FirstOrDefault(error => error is not null);
    }
}
