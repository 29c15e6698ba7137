// Format: J. E. Beasley, OR-Library: distributing test problems by electronic mail (1990), doi:10.1057/jors.1990.166, assignment problems.
using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads the assignment instances of the OR-Library: the number <c>n</c>, then <c>n * n</c> integer costs row by row, separated by any
/// blanks and line breaks.
/// </summary>
/// <remarks>Rows and columns are named by their number from 1. Fields of errors count the numbers of the line from 1.</remarks>
public static class OrLibraryReader
{
    internal const int MaximumSize = 16_384; // n * n = InstanceFrame.MaximumCells

    /// <summary>Reads an instance.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="options">What the format does not say; null means minimise with capacity 1 and every row assigned.</param>
    /// <returns>The instance, or all errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<AssignmentInstance> Read(TextReader reader, AssignmentReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var errors = new List<ReadError>();
        InstanceBuilder? builder = null;
        int n = 0;
        long count = 0;
        int lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            string[] words = line.TrimStart('\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (int field = 1; field <= words.Length; field++)
            {
                string word = words[field - 1];
                if (builder is null)
                {
                    if (!WholeNumber.TryRead(word, out n) || n > MaximumSize)
                    {
                        errors.Add(new(lineNumber, field, word, "Expected the number of rows, a whole number from 0 to 16384."));
                        return new(errors);
                    }

                    builder = new InstanceBuilder(InstanceFrame.Numbered(n), InstanceFrame.Numbered(n), errors);
                    continue;
                }

                if (!WholeNumber.TryReadSigned(word, out int cost))
                {
                    errors.Add(new(lineNumber, field, word, "Expected a whole number that fits 32 bits."));
                }
                else if (count < (long)n * n)
                {
                    builder.Add((int)(count / n), (int)(count % n), cost, lineNumber, field);
                }

                count++;
                if (count == ((long)n * n) + 1)
                {
                    errors.Add(new(lineNumber, field, word, string.Create(CultureInfo.InvariantCulture, $"Expected no more than {n} x {n} costs.")));
                }
            }
        }

        if (builder is null)
        {
            return new([new ReadError(0, 0, "", "The input is empty; expected the number of rows.")]);
        }

        if (count < (long)n * n)
        {
            errors.Add(new(lineNumber, 0, "", string.Create(CultureInfo.InvariantCulture, $"The input ends after {count} costs; expected {n} x {n} = {(long)n * n}.")));
        }

        return builder.Build(options ?? new AssignmentReadOptions());
    }
}
