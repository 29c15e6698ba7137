using System.Text;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>A line of a delimited text: its number from 1 and its fields, unquoted.</summary>
internal sealed record DelimitedLine(int Number, IReadOnlyList<string> Fields);

/// <summary>
/// Splits comma, semicolon or tab separated text as RFC 4180 has it: quoted fields, doubled quotes, line breaks in quotes, LF or CRLF, an
/// optional byte-order mark. Blank lines are skipped.
/// </summary>
internal static class DelimitedText
{
    internal static List<DelimitedLine> Read(TextReader reader, List<ReadError> errors)
    {
        string text = reader.ReadToEnd();
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        char delimiter = DetectDelimiter(text.AsSpan(at));
        var lines = new List<DelimitedLine>();
        int lineNumber = 1;
        while (at < text.Length)
        {
            int first = lineNumber;
            List<string> fields = ReadLine(text, delimiter, ref at, ref lineNumber, errors);
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                lines.Add(new(first, fields));
            }
        }

        if (lines.Count == 0)
        {
            errors.Add(new(0, 0, "", "The input is empty."));
        }

        return lines;
    }

    private static List<string> ReadLine(string text, char delimiter, ref int at, ref int lineNumber, List<ReadError> errors)
    {
        var fields = new List<string>();
        int first = lineNumber;
        while (true)
        {
            fields.Add(ReadField(text, delimiter, ref at, ref lineNumber, first, fields.Count + 1, errors));
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                continue;
            }

            at += at < text.Length && text[at] == '\r' ? 1 : 0;
            at += at < text.Length && text[at] == '\n' ? 1 : 0;
            lineNumber++;
            return fields;
        }
    }

    // Stops at the delimiter, the line break or the end; blanks around an unquoted field and before a quote are dropped.
    private static string ReadField(string text, char delimiter, ref int at, ref int lineNumber, int line, int field, List<ReadError> errors)
    {
        int start = at;
        while (at < text.Length && text[at] is ' ' && text[at] != delimiter)
        {
            at++;
        }

        var value = new StringBuilder();
        bool isQuoted = at < text.Length && text[at] == '"';
        if (isQuoted)
        {
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
                {
                    break;
                }

                at += text[at] == '"' ? 1 : 0;
                lineNumber += text[at] == '\n' ? 1 : 0;
                value.Append(text[at]);
            }

            if (at == text.Length)
            {
                errors.Add(new(line, field, text[start..Math.Min(text.Length, start + 20)], "A quoted field must be closed by a quote."));
                return value.ToString();
            }

            start = ++at;
        }

        while (at < text.Length && text[at] != delimiter && text[at] is not ('\r' or '\n'))
        {
            at++;
        }

        string rest = text[start..at].Trim();
        if (isQuoted && rest.Length > 0)
        {
            errors.Add(new(line, field, rest, "Nothing may follow the closing quote of a field."));
        }

        return isQuoted ? value.ToString() : rest;
    }

    // The separator that the first line with one has most of, outside quotes; a comma when there is none.
    private static char DetectDelimiter(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[3];
        bool isQuoted = false;
        foreach (char c in text)
        {
            isQuoted ^= c == '"';
            int which = isQuoted ? -1 : ",;\t".IndexOf(c, StringComparison.Ordinal);
            if (which >= 0)
            {
                counts[which]++;
            }
            else if (c == '\n' && !isQuoted && counts[0] + counts[1] + counts[2] > 0)
            {
                break;
            }
        }

        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }
}
