using Mentoring.Matching.Studies.Running;
using Parquet;
using Parquet.Schema;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The table of a study as Parquet: the columns of the CSV with their types, nothing as null.</summary>
internal static class ParquetTable
{
    private const int rowsPerGroup = 100_000;

    /// <summary>The bytes of the file; the same table always gives the same.</summary>
    public static byte[] Bytes(StudyTable table, StudyDesign design)
    {
        // To memory everything is written at once, so there is nothing to wait for.
        using var file = new MemoryStream();
        Write(table, design, file).GetAwaiter().GetResult();
        return file.ToArray();
    }

    private static async Task Write(StudyTable table, StudyDesign design, Stream file)
    {
        DataField[] fields = [.. table.Columns.Select(Field)];
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(
            new ParquetSchema(fields), file, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }).ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string>
        {
            ["study"] = design.Name,
            ["design_hash"] = design.Hash,
            ["not_reproducible"] = string.Join(',', table.Columns.Where(c => !c.IsReproducible).Select(c => c.Name)),
        };
        for (int from = 0; from == 0 || from < table.RowCount; from += rowsPerGroup)
        {
            int[] rows = [.. Enumerable.Range(from, Math.Min(rowsPerGroup, table.RowCount - from))];
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            for (int c = 0; c < fields.Length; c++)
            {
                await (table.Columns[c].Kind switch
                {
                    StudyColumnKind.Text => group.WriteAsync(fields[c], Values<string?>(table, rows, c)!),
                    StudyColumnKind.WholeNumber => group.WriteAsync<long>(fields[c], Values<long?>(table, rows, c).AsMemory()),
                    _ => group.WriteAsync<double>(fields[c], Values<double?>(table, rows, c).AsMemory()),
                }).ConfigureAwait(false);
            }

            group.CompleteValidate();
        }
    }

    private static DataField Field(StudyColumn column) => column.Kind switch
    {
        StudyColumnKind.Text => new DataField<string>(column.Name, nullable: true),
        StudyColumnKind.WholeNumber => new DataField<long>(column.Name, nullable: true),
        _ => new DataField<double>(column.Name, nullable: true),
    };

    private static T[] Values<T>(StudyTable table, int[] rows, int column) => [.. rows.Select(row => (T)table[row, column]!)];
}
