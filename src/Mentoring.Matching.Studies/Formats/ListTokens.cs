namespace Mentoring.Matching.Studies.Formats;

/// <summary>A word, a bracket or a colon of a line, and the number of the word from 1; of a bracket or colon that of the next word.</summary>
internal readonly record struct ListToken(string Text, int Field)
{
    internal bool IsWord => Text is not ("(" or ")" or ":");
}

/// <summary>Splits a line of a hospitals/residents text.</summary>
internal static class ListTokens
{
    internal static bool IsWord(string text) => text.Length > 0 && !text.Any(c => IsMark(c) || char.IsWhiteSpace(c));

    internal static List<ListToken> Of(string line)
    {
        var tokens = new List<ListToken>();
        int words = 0;
        int at = 0;
        while (at < line.Length)
        {
            int start = at;
            if (char.IsWhiteSpace(line[at]))
            {
                at++;
            }
            else if (IsMark(line[at]))
            {
                tokens.Add(new(line[at++].ToString(), words + 1));
            }
            else
            {
                while (at < line.Length && !IsMark(line[at]) && !char.IsWhiteSpace(line[at]))
                {
                    at++;
                }

                tokens.Add(new(line[start..at], ++words));
            }
        }

        return tokens;
    }

    private static bool IsMark(char c) => c is '(' or ')' or ':';
}
