using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Finds the people of one side by id or, when only one has it, by name.</summary>
internal sealed class PeopleIndex
{
    private readonly Dictionary<string, PersonDraft> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonDraft>> byIdKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonDraft>> byName = new(StringComparer.Ordinal);

    public PeopleIndex(Side side, IReadOnlyList<PersonDraft> people)
    {
        Kind = side == Side.Mentee ? "mentee" : "mentor";
        foreach (PersonDraft person in people)
        {
            byId.Add(person.Id, person);
            Add(byIdKey, person.Id, person);
            if (person.Name.Length > 0)
            {
                Add(byName, person.Name, person);
            }
        }
    }

    /// <summary><c>mentee</c> or <c>mentor</c>.</summary>
    public string Kind { get; }

    /// <summary>The length of the longest key of an id or a name.</summary>
    public int LongestKey { get; private set; }

    /// <summary>Everybody whom a text may mean; the id counts before the name, and its letter case only where it must.</summary>
    public IReadOnlyList<PersonDraft> Find(string text)
    {
        string trimmed = text.Trim();
        if (byId.TryGetValue(trimmed, out PersonDraft? person))
        {
            return [person];
        }

        string key = TextKey.Of(trimmed);
        return byIdKey.GetValueOrDefault(key) ?? byName.GetValueOrDefault(key) ?? (IReadOnlyList<PersonDraft>)[];
    }

    /// <summary>The id or name that is most like a text, or <see langword="null"/>.</summary>
    public string? Nearest(string text) => NearestName.Find(text, byId.Keys.Concat(byId.Values.Select(p => p.Name)).Where(t => t.Length > 0));

    private void Add(Dictionary<string, List<PersonDraft>> index, string text, PersonDraft person)
    {
        string key = TextKey.Of(text);
        if (!index.TryGetValue(key, out List<PersonDraft>? same))
        {
            index.Add(key, same = []);
        }

        same.Add(person);
        LongestKey = Math.Max(LongestKey, key.Length);
    }
}
