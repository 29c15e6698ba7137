namespace Mentoring.Matching.Cli.Input;

/// <summary>Finds the first quotation mark of a CSV file that is out of place: all that follows it is read in the wrong cells.</summary>
internal static class Quotes
{
    private enum State
    {
        Start,
        Plain,
        Quoted,
        AfterQuote,
    }

    public static (int Row, int Line, string Message, string Mend)? Fault(string text, char delimiter)
    {
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
                    return (row, line, "text follows a closing quotation mark", "double the quotation marks inside the cell, or delete them");
                case State.Start when c == '"':
                    (state, openRow, openLine) = (State.Quoted, row, line);
                    break;
                default:
                    state = c == delimiter || lineEnd || c == '\r' ? State.Start : state == State.AfterQuote ? State.AfterQuote : State.Plain;
                    break;
            }
        }

        return state == State.Quoted
            ? (openRow, openLine, "a quotation mark is opened here and never closed", "close it, or delete it; every row after it is read as one cell")
            : null;
    }
}
