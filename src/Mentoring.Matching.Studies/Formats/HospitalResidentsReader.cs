// Format: the text of the Glasgow toolkits for the hospitals/residents problem; D. F. Manlove, Algorithmics of matching under preferences
// (2013), doi:10.1142/8591, chapter 3 (the problem).
using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads a hospitals/residents text: the numbers of residents and hospitals, then a line for each resident, <c>id: h1 h2 (h3 h4)</c>, and one for each
/// hospital, <c>id: capacity: r1 (r2 r3)</c>; the most liked first, ties in brackets.
/// </summary>
/// <remarks>
/// The two numbers may have a line each. Colons may be left out. An id is any word without brackets and colons, each once on its side; a list names
/// any of the other side, each once, and may be empty. Blank lines are skipped. Fields of errors count the words of a line from 1; brackets and colons
/// are no words. Couples, which have three numbers at the start, are refused.
/// </remarks>
public static class HospitalResidentsReader
{
    private const string SizesExpected = "Expected the numbers of residents and of hospitals, two whole numbers; couples are not read.";

    /// <summary>Reads an instance.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>The instance, or all errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<PreferenceInstance> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        List<(int Number, List<ListToken> Tokens)> lines = Lines(reader);
        if (lines.Count == 0)
        {
            return new([new ReadError(0, 0, "", "The input is empty. " + SizesExpected)]);
        }

        int heads = lines[0].Tokens.Count == 1 && lines.Count > 1 && lines[1].Tokens.Count == 1 ? 2 : 1;
        List<(int Line, ListToken Token)> sizes = [.. lines.Take(heads).SelectMany(line => line.Tokens.Select(token => (line.Number, token)))];
        var errors = new LimitedErrors();
        int[] numbers = [.. sizes.Select(size => Size(size.Line, size.Token, errors))];
        if (numbers.Length != 2 && !errors.Any)
        {
            errors.Add(lines[0].Number, 0, "", SizesExpected);
        }

        if (errors.Any)
        {
            return new(errors.All());
        }

        long expected = (long)numbers[0] + numbers[1];
        lines.RemoveRange(0, heads);
        if (lines.Count > expected)
        {
            errors.Add(lines[(int)expected].Number, 0, "", Invariant($"Expected no line after those of {numbers[0]} residents and {numbers[1]} hospitals."));
        }
        else if (lines.Count < expected)
        {
            int last = lines.Count == 0 ? sizes[^1].Line : lines[^1].Number;
            errors.Add(last, 0, "", Invariant($"The input ends after {lines.Count} lists; expected those of {numbers[0]} residents and {numbers[1]} hospitals."));
        }

        return errors.Any ? new(errors.All()) : Lists(lines, numbers[0], errors);
    }

    private static List<(int, List<ListToken>)> Lines(TextReader reader)
    {
        var lines = new List<(int, List<ListToken>)>();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            List<ListToken> tokens = ListTokens.Of(number == 1 ? line.TrimStart('\uFEFF') : line);
            if (tokens.Count > 0)
            {
                lines.Add((number, tokens));
            }
        }

        return lines;
    }

    private static int Size(int line, ListToken token, LimitedErrors errors)
    {
        if (WholeNumber.TryRead(token.Text, out int size) && size <= AssignmentProblem.MaximumRowCount)
        {
            return size;
        }

        errors.Add(line, token.Field, token.Text, Invariant($"Expected a whole number from 0 to {AssignmentProblem.MaximumRowCount}."));
        return 0;
    }

    private static ReadResult<PreferenceInstance> Lists(List<(int Number, List<ListToken> Tokens)> lines, int residents, LimitedErrors errors)
    {
        Dictionary<string, int> rows = Ids(lines, 0, residents, errors);
        Dictionary<string, int> columns = Ids(lines, residents, lines.Count, errors);
        var rowLists = new OrderedGroups[residents];
        var columnLists = new OrderedGroups[lines.Count - residents];
        int[] capacities = new int[columnLists.Length];
        for (int i = 0; i < lines.Count; i++)
        {
            bool isResident = i < residents;
            var list = new PreferenceLine(lines[i].Number, lines[i].Tokens, errors);
            list.SkipColon();
            if (isResident)
            {
                rowLists[i] = list.Read(columns, "a hospital");
            }
            else
            {
                capacities[i - residents] = list.Capacity();
                list.SkipColon();
                columnLists[i - residents] = list.Read(rows, "a resident");
            }
        }

        return errors.Any
            ? new(errors.All())
            : new(new PreferenceInstance(Names(lines, 0, residents), Names(lines, residents, lines.Count), [.. capacities], [.. rowLists], [.. columnLists]));
    }

    private static ImmutableArray<string> Names(List<(int Number, List<ListToken> Tokens)> lines, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Select(i => lines[i].Tokens[0].Text)];

    private static Dictionary<string, int> Ids(List<(int Number, List<ListToken> Tokens)> lines, int from, int to, LimitedErrors errors)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = from; i < to; i++)
        {
            ListToken id = lines[i].Tokens[0];
            if (!id.IsWord)
            {
                errors.Add(lines[i].Number, 1, id.Text, "Expected an id at the start of the line.");
            }
            else if (!ids.TryAdd(id.Text, i - from))
            {
                errors.Add(lines[i].Number, 1, id.Text, Invariant($"Expected an id that is not used twice; it is that of line {lines[from + ids[id.Text]].Number}."));
            }
        }

        return ids;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
