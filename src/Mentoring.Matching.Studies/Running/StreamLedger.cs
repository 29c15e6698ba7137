using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Running;

/// <summary>A ledger in a stream, such as a file: a line that says which study it is of, then a line a row.</summary>
/// <remarks>
/// Every line of a row begins with a checksum of the rest. A last line that was cut off, as when the process is killed while it writes, is removed on
/// opening, and its cell is run again. Every row is flushed. A damaged line before the last is refused, since a kill cannot make one.
/// </remarks>
public sealed class StreamLedger : StudyLedger
{
    private const string mark = "mentoring-matching study ledger 1";
    private const int checksumLength = 16;

    private readonly Stream stream;

    /// <summary>Makes a ledger.</summary>
    /// <param name="stream">Where the rows are kept; it can be read, written and sought. The caller disposes of it.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, written or sought.</exception>
    public StreamLedger(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead || !stream.CanWrite || !stream.CanSeek)
        {
            throw new ArgumentException("The stream of a ledger must be one that can be read, written and sought.", nameof(stream));
        }

        this.stream = stream;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<StudyRow> OpenCore(StudyDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        string header = $"{mark}, design {design.Hash}, library {StudyEnvironment.Current.Library}";
        stream.Position = 0;
        using var lines = new LedgerLines(stream);
        if (lines.Next() is not { } first)
        {
            return Begin(header, lines.Rest);
        }

        if (first != header)
        {
            throw Refused(first, design);
        }

        List<StudyRow> rows = [];
        long good = lines.End;
        long number = 1;
        while (lines.Next() is { } line)
        {
            number++;
            if (Row(line, design) is { } row)
            {
                rows.Add(row);
                good = lines.End;
            }
            else if (lines.Next() is not null || lines.Rest.Length > 0)
            {
                throw new InvalidInputException("ledger", [new Problem(
                    $"line {number}", "it is damaged, and not the last line", "put the ledger back from a copy, or begin the study again with a new one")]);
            }
        }

        stream.SetLength(good);
        stream.Position = good;
        return rows;
    }

    /// <inheritdoc/>
    protected override void AppendCore(StudyRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string json = JsonSerializer.Serialize(LedgerRow.Of(row), StudyJson.Row);
        Write($"{Checksum(json)} {json}");
    }

    private static StudyRow? Row(string line, StudyDesign design)
    {
        if (line.Length <= checksumLength || line[checksumLength] != ' ' || line[..checksumLength] != Checksum(line[(checksumLength + 1)..]))
        {
            return null;
        }

        LedgerRow read = JsonSerializer.Deserialize(line.AsSpan(checksumLength + 1), StudyJson.Row)!;
        return design.Find(read.Cell) is { } cell && Enum.TryParse(read.Status, ignoreCase: true, out ApproachStatus status)
            ? read.ToRow(cell, status)
            : throw new InvalidInputException("ledger", [new Problem(
                $"cell '{read.Cell}'", "the study has no such cell or status", "begin the study again with a new ledger")]);
    }

    private static string Checksum(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..checksumLength];

    private static InvalidInputException Refused(string first, StudyDesign design)
    {
        string message = !first.StartsWith(mark, StringComparison.Ordinal) ? "this is no ledger of a study"
            : !first.Contains(design.Hash, StringComparison.Ordinal) ? "it holds the rows of another design"
            : $"it was begun by another version of the library; this is {StudyEnvironment.Current.Library}";
        string mend = first.Contains(design.Hash, StringComparison.Ordinal)
            ? "go on with that version, or begin the study again with a new ledger"
            : "go on with the design that it was begun with, or begin the study with a new ledger";
        return new InvalidInputException("ledger", [new Problem("line 1", message, mend)]);
    }

    private IReadOnlyList<StudyRow> Begin(string header, string there)
    {
        // What was cut off within its first line can only be the beginning of it.
        if (!$"{header}\n".StartsWith(there, StringComparison.Ordinal))
        {
            throw new InvalidInputException("ledger", [new Problem(
                "line 1", "this is no ledger of this study", "name another file; nothing was changed in this one")]);
        }

        stream.SetLength(0);
        stream.Position = 0;
        Write(header);
        return [];
    }

    private void Write(string line)
    {
        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        stream.Flush();
    }
}
