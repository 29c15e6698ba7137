using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>The options of two questions in one numbering: options with the same id are the same item.</summary>
internal sealed class OptionSpace
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> ids = [];
    private readonly List<string> texts = [];

    public OptionSpace(OptionQuestion mentee, OptionQuestion mentor)
    {
        foreach (ChoiceOption option in mentee.OptionList.Concat(mentor.OptionList))
        {
            if (index.TryAdd(option.Id, ids.Count))
            {
                ids.Add(option.Id);
                texts.Add(option.Text);
            }
        }
    }

    public int Count => ids.Count;

    public IReadOnlyList<string> Ids => ids;

    /// <summary>The number of an item, or -1 where neither question has it.</summary>
    public int IndexOf(string id) => index.GetValueOrDefault(id, -1);

    /// <summary>The text of an item, as mentees read it where they are offered it.</summary>
    public string TextOf(int item) => texts[item];

    /// <summary>For each option of a question, its number here.</summary>
    public int[] Map(OptionQuestion question) => [.. question.OptionList.Select(o => index[o.Id])];

    /// <summary>Reports what stands in the way of comparing the options of two questions as sets.</summary>
    /// <returns>Whether both are choice questions.</returns>
    public static bool Check(Question mentee, Question mentor, Action<string, string> report)
    {
        bool known = true;
        foreach (Question question in new[] { mentee, mentor }.Distinct()
            .Where(q => q is not (SingleChoiceQuestion or MultipleChoiceQuestion or RankedChoiceQuestion)))
        {
            known = false;
            report(
                $"question '{question.Id}' is {Phrases.Kind(question)}, which has no options to compare",
                question is AvailabilityQuestion
                    ? "use common availability, or name a choice question"
                    : "name a single-choice, multiple-choice or ranked-choice question");
        }

        return known;
    }

    /// <summary>Reports two questions that have no option in common, so that no two answers could ever agree.</summary>
    public static void CheckCommon(OptionQuestion mentee, OptionQuestion mentor, Action<string, string> report)
    {
        if (!mentee.OptionList.Any(o => mentor.IndexOf(o.Id) >= 0))
        {
            report(
                $"questions '{mentee.Id}' and '{mentor.Id}' have no option in common",
                "give options that mean the same thing the same id in both");
        }
    }
}
