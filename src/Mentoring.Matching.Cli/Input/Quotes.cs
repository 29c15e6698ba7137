namespace Mentoring.Matching.Cli.Input;

/// <summary>Finds the quotation marks of a CSV file that are out of place: what follows them may be read in the wrong cells.</summary>
internal static class Quotes
{
    private enum State
    {
        Start,
        Plain,
        Quoted,
        AfterQuote,
    }

    public static IReadOnlyList<(int Row, int Line, string Message, string Mend)> Faults(string text, char delimiter)
    {
        var faults = new List<(int Row, int Line, string Message, string Mend)>();
        State state = State.Start;
        int row = 1, line = 1, openRow = 1, openLine = 1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool lineEnd = c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (lineEnd)
            {
                line++;
                row += state == State.Quoted ? 0 : 1;
            }

            switch (state)
            {
                case State.Quoted:
                    state = c == '"' ? State.AfterQuote : State.Quoted;
                    break;
                case State.AfterQuote when c == '"':
                    state = State.Quoted;
                    break;
                case State.AfterQuote when c != delimiter && c is not ('\r' or '\n' or ' '):
                    faults.Add((row, line, "text follows a closing quotation mark", "double the quotation marks inside the cell, or delete them"));
                    state = State.Plain;
                    break;
                case State.Start when c == '"':
                    (state, openRow, openLine) = (State.Quoted, row, line);
                    break;
                default:
                    state = c == delimiter || lineEnd || c == '\r' ? State.Start : state == State.AfterQuote ? State.AfterQuote : State.Plain;
                    break;
            }
        }

        if (state == State.Quoted)
        {
            faults.Add((openRow, openLine, "a quotation mark is opened here and never closed", "close it, or delete it; every row after it is read as one cell"));
        }

        return faults;
    }
}
