
namespace Mentoring.Matching.Studies.Formats;

/// <summary>Reads what follows the id in a line of a hospitals/residents text.</summary>
internal sealed class PreferenceLine(int line, List<ListToken> tokens, LimitedErrors errors)
{
    private int at = 1;

    internal void SkipColon() => at += at < tokens.Count && tokens[at].Text == ":" ? 1 : 0;

    internal int Capacity()
    {
        ListToken token = at < tokens.Count ? tokens[at] : new("", tokens[^1].Field + 1);
        if (WholeNumber.TryRead(token.Text, out int capacity))
        {
            at++;
            return capacity;
        }

        errors.Add(line, token.Field, token.Text, "Expected the capacity, a whole number of 0 or more.");
        at += token.IsWord && at < tokens.Count ? 1 : 0;
        return 0;
    }

    /// <summary>The list up to the end of the line.</summary>
    internal OrderedGroups Read(Dictionary<string, int> ids, string what)
    {
        var items = new List<int>();
        var ends = new List<int>();
        var seen = new HashSet<int>();
        ListToken? open = null;
        int words = 0; // in the open brackets, right or wrong
        for (; at < tokens.Count; at++)
        {
            ListToken token = tokens[at];
            switch (token.Text)
            {
                case ":":
                    Wrong(token, "Expected no colon here.");
                    break;
                case "(" when open is null:
                    (open, words) = (token, 0);
                    break;
                case "(":
                    Wrong(token, "Expected no bracket within brackets.");
                    break;
                case ")" when open is null:
                    Wrong(token, "Expected no closing bracket, as none was opened.");
                    break;
                case ")":
                    if (words == 0)
                    {
                        Wrong(token, "Expected a tie of one or more within the brackets.");
                    }

                    open = null;
                    ends.Add(items.Count);
                    break;
                default:
                    words++;
                    if (!ids.TryGetValue(token.Text, out int item))
                    {
                        Wrong(token, $"Expected the id of {what}.");
                    }
                    else if (!seen.Add(item))
                    {
                        Wrong(token, "Expected each once in a list.");
                    }
                    else
                    {
                        items.Add(item);
                        if (open is null)
                        {
                            ends.Add(items.Count);
                        }
                    }

                    break;
            }
        }

        if (open is { } bracket)
        {
            Wrong(bracket, "Expected a closing bracket before the end of the line.");
            ends.Add(items.Count);
        }

        return OrderedGroups.Take(items, ends);
    }

    private void Wrong(ListToken token, string expected) => errors.Add(line, token.Field, token.Text, expected);
}
