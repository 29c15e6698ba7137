using System.Collections.Immutable;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A question whose answers are options from a list.</summary>
public abstract class OptionQuestion : Question
{
    private protected OptionQuestion(
        string id, IReadOnlyList<ChoiceOption> options, string? text, string? menteeText, string? mentorText, bool headline, bool shareable, bool auditOnly)
        : base(id, text, menteeText, mentorText, headline, shareable, auditOnly)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Count == 0)
        {
            throw new ArgumentException($"Question '{id}' has no options; list at least one.", nameof(options));
        }

        if (options.Any(o => o is null))
        {
            throw new ArgumentException($"Question '{id}' has an option that is null; leave it out.", nameof(options));
        }

        OptionList = [.. options];
        Lookup = new OptionLookup(OptionList);
    }

    /// <inheritdoc/>
    public override int OptionCount => OptionList.Length;

    /// <inheritdoc/>
    public override string Expected => OptionLookup.List(OptionList.Select(o => o.Text));

    internal ImmutableArray<ChoiceOption> OptionList { get; }

    internal OptionLookup Lookup { get; }

    /// <summary>The option at an index.</summary>
    /// <param name="index">The index: from 0 to <see cref="Question.OptionCount"/> - 1.</param>
    /// <returns>The option.</returns>
    public ChoiceOption OptionAt(int index) => OptionList[index];

    /// <summary>The index of an option.</summary>
    /// <param name="optionId">The id of the option.</param>
    /// <returns>The index, or -1 where there is no such option.</returns>
    public int IndexOf(string optionId) => Lookup.IndexOfId(optionId);

    /// <summary>The position of an option on an ordered scale: its value, or else its place in the list, from 1.</summary>
    internal double PositionAt(int index) => OptionList[index].Value ?? index + 1;

    private protected void AddIds(ImmutableArray<string> ids, List<int> items)
    {
        foreach (string id in ids)
        {
            items.Add(Lookup.IndexOfId(id));
        }
    }

    private protected override bool Owns(string text) => Lookup.IndexOfText(text) >= 0;

    private protected static void CheckValues(string id, IReadOnlyList<ChoiceOption> options)
    {
        int valued = options.Count(o => o.Value is not null);
        if (valued != 0 && valued != options.Count)
        {
            throw new ArgumentException(
                $"Of the options of question '{id}' {valued} have a value and {options.Count - valued} have none; give each a value, or none.",
                nameof(options));
        }
    }

    private protected string? CheckIds(IEnumerable<string> ids)
    {
        string[] unknown = [.. ids.Where(o => Lookup.IndexOfId(o) < 0)];
        return unknown.Length == 0 ? null
            : $"{OptionLookup.List(unknown)} is not an option; {NearestName.Mend(unknown[0], [.. OptionList.Select(o => o.Id)])}";
    }

    private protected AnswerReading ReadList(string text, AnswerFormat format, Func<ImmutableArray<string>, Answer> make)
    {
        (ImmutableArray<int> items, ImmutableArray<string> unknown) = Lookup.Split(text, format.Separators);
        if (unknown.Length > 0)
        {
            return AnswerReading.Failed($"{OptionLookup.List(unknown)} is not one of {OptionLookup.List(OptionList.Select(o => o.Text))}");
        }

        if (items.IsEmpty)
        {
            return AnswerReading.Of(Answer.Skipped);
        }

        int[] twice = [.. items.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)];
        return twice.Length > 0
            ? AnswerReading.Failed($"{OptionLookup.List(twice.Select(i => OptionList[i].Text))} is named twice")
            : AnswerReading.Of(make([.. items.Select(i => OptionList[i].Id)]));
    }

    private protected string DescribeIds(IEnumerable<string> ids, string separator)
    {
        string[] texts = [.. ids.Select(id => OptionList[Lookup.IndexOfId(id)].Text)];
        return texts.Length == 0 ? "none of these" : string.Join(separator, texts);
    }
}
