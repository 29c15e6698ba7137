namespace Mentoring.Matching.Cli.Output;

/// <summary>Keeps spreadsheets from running what people typed.</summary>
/// <remarks>
/// A spreadsheet takes a cell that begins with one of these characters for a formula, which may send data away. An apostrophe before
/// it makes it a text. See the OWASP note on CSV injection.
/// </remarks>
internal static class SafeCell
{
    /// <summary>The text, made harmless. Numbers that the tool worked out itself do not need it.</summary>
    public static string Text(string text) =>
        text.Length > 0 && text.TrimStart(' ') is [('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'), ..]
            ? "'" + text
            : text;

    /// <summary>The text that <see cref="Text"/> made harmless.</summary>
    public static string Original(string cell) => cell.Length > 1 && cell[0] == '\'' && Text(cell[1..]) == cell ? cell[1..] : cell;
}
