using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Mentoring.Matching.Questionnaires;

/// <summary>Finds options by id, and by the texts that forms use for them; splits cells that list several.</summary>
internal sealed class OptionLookup
{
    private readonly FrozenDictionary<string, int> byId;
    private readonly FrozenDictionary<string, int> byText;
    private readonly int longestText;

    public OptionLookup(IReadOnlyList<ChoiceOption> options)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < options.Count; i++)
        {
            if (!ids.TryAdd(options[i].Id, i))
            {
                throw new ArgumentException($"The option '{options[i].Id}' is there twice; name it once.", nameof(options));
            }
        }

        for (int i = 0; i < options.Count; i++)
        {
            foreach (string text in (IEnumerable<string>)[options[i].Id, options[i].Text, .. options[i].Aliases])
            {
                string key = TextKey.Of(text);
                if (texts.TryGetValue(key, out int other) && other != i)
                {
                    throw new ArgumentException(
                        $"The text '{text}' means both option '{options[other].Id}' and option '{options[i].Id}'; let it mean one.", nameof(options));
                }

                texts[key] = i;
            }
        }

        byId = ids.ToFrozenDictionary(StringComparer.Ordinal);
        byText = texts.ToFrozenDictionary(StringComparer.Ordinal);
        longestText = texts.Keys.Max(k => k.Length);
    }

    public int IndexOfId(string id) => byId.GetValueOrDefault(id, -1);

    public int IndexOfText(string text) => byText.GetValueOrDefault(TextKey.Of(text), -1);

    /// <summary>Splits a cell into options. An option whose own text has a separator in it is found whole.</summary>
    /// <returns>The indices in the order of the cell, and the pieces that are no option.</returns>
    public (ImmutableArray<int> Items, ImmutableArray<string> Unknown) Split(string cell, IReadOnlyList<string> separators) =>
        ListCell.Split(cell, separators, longestText, (_, key) => byText.GetValueOrDefault(key, -1));

    /// <summary>At most eight texts in quotation marks, for a message.</summary>
    public static string List(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        string shown = string.Join(", ", all.Take(8).Select(t => $"'{t}'"));
        return all.Length > 8 ? $"{shown} and {all.Length - 8} more" : shown;
    }
}
