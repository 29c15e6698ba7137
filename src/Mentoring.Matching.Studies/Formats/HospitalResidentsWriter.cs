using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes a hospitals/residents text as <see cref="HospitalResidentsReader"/> reads it, with colons and the two numbers in one line.</summary>
public static class HospitalResidentsWriter
{
    /// <summary>Writes an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="accepted">What may be lost; nothing when null.</param>
    /// <returns>Whether it was written, and what was lost or stood in the way: names that are not one word without brackets and colons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> or <paramref name="writer"/> is null.</exception>
    public static WriteResult Write(PreferenceInstance instance, TextWriter writer, IEnumerable<FormatLoss>? accepted = null)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(writer);
        const string expected = "expected one word without brackets and colons.";
        var result = WriteResult.Of(
            [
                .. SideNames.Refusals("residents", instance.RowNames, ListTokens.IsWord, expected),
                .. SideNames.Refusals("hospitals", instance.ColumnNames, ListTokens.IsWord, expected),
            ],
            accepted);
        if (!result.IsWritten)
        {
            return result;
        }

        ImmutableArray<string> rows = SideNames.Written(instance.RowNames, ListTokens.IsWord);
        ImmutableArray<string> columns = SideNames.Written(instance.ColumnNames, ListTokens.IsWord);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{rows.Length} {columns.Length}\n"));
        for (int i = 0; i < rows.Length; i++)
        {
            writer.Write($"{rows[i]}:");
            WriteList(instance.RowLists[i], columns, writer);
        }

        for (int j = 0; j < columns.Length; j++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{columns[j]}: {instance.Capacities[j]}:"));
            WriteList(instance.ColumnLists[j], rows, writer);
        }

        return result;
    }

    private static void WriteList(OrderedGroups list, ImmutableArray<string> names, TextWriter writer)
    {
        for (int k = 0; k < list.GroupCount; k++)
        {
            ReadOnlySpan<int> group = list.Group(k);
            writer.Write(group.Length > 1 ? " (" : " ");
            for (int at = 0; at < group.Length; at++)
            {
                writer.Write((at > 0 ? " " : "") + names[group[at]]);
            }

            writer.Write(group.Length > 1 ? ")" : "");
        }

        writer.Write('\n');
    }
}
