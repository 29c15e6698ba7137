using System.Text;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Writes what <c>convert</c> read, in another format; nothing when anything would be lost that was not accepted.</summary>
internal sealed class ConvertTarget
{
    private readonly ConvertRequest request;
    private readonly ConvertSource source;
    private readonly List<FormatRefusal> lost = [];
    private readonly List<FormatRefusal> refusals = [];

    private ConvertTarget(ConvertRequest request, ConvertSource source)
    {
        (this.request, this.source) = (request, source);
        ContentConversion conversion = FormatNames.WithType(source.Content!.To(FormatNames.Kind(request.ToFormat)), request.To);
        HashSet<FormatLoss> accepted = [.. request.Accepted.Select(FormatNames.Loss)];
        foreach (FormatRefusal loss in conversion.Losses)
        {
            (loss.Loss is { } kind && accepted.Contains(kind) ? lost : refusals).Add(loss);
        }

        if (conversion.Content is { } content)
        {
            Error = Write(content, accepted);
        }
    }

    /// <summary>What was lost, as accepted.</summary>
    public IReadOnlyList<FormatRefusal> Lost => lost;

    /// <summary>What stood in the way, so that nothing was written.</summary>
    public IReadOnlyList<FormatRefusal> Refusals => refusals;

    /// <summary>Why a file could not be written.</summary>
    public string? Error { get; private set; }

    public static ConvertTarget Write(ConvertRequest request, ConvertSource source) => new(request, source);

    private string? Write(FormatContent content, HashSet<FormatLoss> accepted)
    {
        HashSet<FormatLoss> elsewhere = [.. Elsewhere()];
        if (refusals.Count > 0)
        {
            // What the writer would refuse is told together with what the conversion does.
            refusals.AddRange(WriteContent(content, Stream.Null, [.. accepted, .. elsewhere]).Refusals);
            return null;
        }

        string? error = OutputFile.Write(request.To, stream =>
        {
            WriteResult result = WriteContent(content, stream, [.. accepted, .. elsewhere]);
            lost.AddRange(result.Lost.Where(loss => !elsewhere.Contains(loss.Loss!.Value)));
            refusals.AddRange(result.Refusals);
            return result.IsWritten;
        });
        return error ?? (refusals.Count > 0 ? null : WriteBeside(content));
    }

    // What other files hold is not lost.
    private IEnumerable<FormatLoss> Elsewhere() =>
    [
        .. request.ConstraintsOut is null ? (FormatLoss[])[] : [FormatLoss.Pins],
        .. request.CapacitiesOut is null ? (FormatLoss[])[] : [FormatLoss.Capacities],
        .. request.MinimumLoadsOut is null ? (FormatLoss[])[] : [FormatLoss.MinimumLoads],
    ];

    private string? WriteBeside(FormatContent content)
    {
        AssignmentInstance? costs = content.Costs;
        return Beside(request.ConstraintsOut, text => ConstraintsWriter.Write(source.Constraints ?? InstanceConstraints.Cells(costs!), text))
            ?? Beside(request.CapacitiesOut, text => ColumnCountsWriter.Write(InstanceConstraints.Capacities(costs!), text))
            ?? Beside(request.MinimumLoadsOut, text => ColumnCountsWriter.Write(InstanceConstraints.MinimumLoads(costs!), text));
    }

    private string? Beside(string? path, Func<TextWriter, WriteResult> write) => path is null ? null : OutputFile.Write(path, stream =>
    {
        using StreamWriter text = Text(stream);
        WriteResult result = write(text);
        refusals.AddRange(result.Refusals);
        return result.IsWritten;
    });

    private WriteResult WriteContent(FormatContent content, Stream stream, IEnumerable<FormatLoss> accepted)
    {
        if (request.ToFormat == "npy")
        {
            return NpyWriter.Write(content.Costs!, stream, accepted);
        }

        using StreamWriter text = Text(stream);
        switch (request.ToFormat)
        {
            case "orlib":
                return OrLibraryWriter.Write(content.Costs!, text, accepted);
            case "csv":
                return MatrixCsvWriter.Write(content.Costs!, text, accepted);
            case "triples":
                return TriplesWriter.Write(content.Costs!, text, accepted);
            case FormatNames.HospitalResidents:
                return HospitalResidentsWriter.Write(content.Preferences!, text, accepted);
            case FormatNames.PrefLib:
                return PrefLibOrdersWriter.Write(content.Orders!, text);
            default:
                return PrefLibCategoriesWriter.Write(content.Categories!, text);
        }
    }

    private static StreamWriter Text(Stream stream) => new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
}
