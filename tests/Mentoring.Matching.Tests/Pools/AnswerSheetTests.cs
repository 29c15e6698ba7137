using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Pools;

public sealed class AnswerSheetTests
{
    private static readonly string[] ids = ["", "A", "a", "ab", "b", "B", "goal", "goals", "\u00e4", "z\u0301", "\ud83d\ude00", "\uffff"];

    [Property]
    public void A_sheet_answers_as_a_dictionary_does(int seed)
    {
        var random = new Random(seed);
        string[] shuffled = [.. ids.Select(id => new string(id))];
        random.Shuffle(shuffled);
        var twin = new SortedDictionary<string, Answer>(StringComparer.Ordinal);
        foreach (string id in shuffled[..random.Next(ids.Length + 1)])
        {
            twin.Add(id, random.Next(4) == 0 ? Answer.Skipped : Answer.Number(random.Next(20)));
        }

        var sheet = new AnswerSheet(twin.OrderBy(_ => random.Next()).ToList());
        Assert.Equal(twin.Count, sheet.Count);
        Assert.Equal(twin, sheet);
        Assert.All(ids, id => Assert.Equal(twin.GetValueOrDefault(id) ?? Answer.Skipped, sheet[id]));

        string changed = ids[random.Next(ids.Length)];
        AnswerSheet other = sheet.With(changed, Answer.Withheld);
        Assert.Equal(twin, sheet);
        twin[changed] = Answer.Withheld;
        Assert.Equal(twin, other);
    }

    [Fact]
    public void A_question_is_answered_once_and_named()
    {
        Assert.Throws<ArgumentException>(() => AnswerSheet.Of(("b", Answer.Skipped), ("a", Answer.Skipped), ("b", Answer.Number(1))));
        Assert.Throws<ArgumentNullException>(() => AnswerSheet.Of((null!, Answer.Skipped)));
        Assert.Throws<ArgumentNullException>(() => AnswerSheet.None[null!]);
        Assert.Equal(Answer.Skipped, AnswerSheet.None[""]);
    }

    [Fact]
    public void A_sheet_keeps_what_it_was_given()
    {
        KeyValuePair<string, Answer>[] given = [new("b", Answer.Number(1)), new("a", Answer.Number(2))];
        var sheet = new AnswerSheet(given);
        given[0] = new("c", Answer.Number(3));
        Assert.Equal(["a", "b"], sheet.Select(a => a.Key));
    }
}
