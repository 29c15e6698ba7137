using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Responses;

/// <summary>All answers of one side to one question, encoded once.</summary>
/// <remarks>Immutable; safe for use by several threads. People go by their index in the pool.</remarks>
public sealed class ResponseColumn
{
    private readonly double[] numbers;
    private readonly int[] itemOffsets;
    private readonly int[] items;
    private readonly Answer[] answers;

    internal ResponseColumn(Question question, Side side, Answer[] answers, CancellationToken cancellationToken)
    {
        Question = question;
        Side = side;
        this.answers = answers;
        var states = new AnswerState[answers.Length];
        numbers = new double[answers.Length];
        itemOffsets = question.OptionCount > 0 ? new int[answers.Length + 1] : [];
        var all = new List<int>();
        for (int person = 0; person < answers.Length; person++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            states[person] = answers[person].State;
            bool answered = states[person] == AnswerState.Answered;
            numbers[person] = answered ? question.PositionOf(answers[person]) : double.NaN;
            if (itemOffsets.Length > 0)
            {
                if (answered)
                {
                    question.AddItems(answers[person], all);
                }

                itemOffsets[person + 1] = all.Count;
            }
        }

        AllStates = ImmutableCollectionsMarshal.AsImmutableArray(states);
        items = [.. all];
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The side that answered.</summary>
    public Side Side { get; }

    /// <summary>The number of people.</summary>
    public int Count => answers.Length;

    /// <summary>What each person did with the question.</summary>
    public ReadOnlySpan<AnswerState> States => AllStates.AsSpan();

    /// <summary>The same as <see cref="States"/>, for who keeps them.</summary>
    internal ImmutableArray<AnswerState> AllStates { get; }

    /// <summary>The position of each person's answer on the scale of an ordered question; NaN where there is none.</summary>
    public ReadOnlySpan<double> Numbers => numbers;

    /// <summary>The answer of a person.</summary>
    /// <param name="person">The index of the person.</param>
    /// <returns>The answer.</returns>
    public Answer this[int person] => answers[person];

    /// <summary>The indices of the options that a person chose: in ranked order for a ranking, otherwise in the order of their ids.</summary>
    /// <param name="person">The index of the person.</param>
    /// <returns>The indices; empty where the person gave no answer or the question has no options.</returns>
    public ReadOnlySpan<int> Items(int person) =>
        itemOffsets.Length == 0 ? [] : items.AsSpan(itemOffsets[person]..itemOffsets[person + 1]);

    /// <summary>A key that two people share exactly where they chose the same options in the same order.</summary>
    internal ItemKey ItemKey(int person) => new(items, itemOffsets[person], itemOffsets[person + 1]);

    /// <summary>The ids of the options that a person chose, in the order of <see cref="Items"/>.</summary>
    /// <param name="person">The index of the person.</param>
    /// <returns>The ids.</returns>
    public ImmutableArray<string> ItemIds(int person)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (int item in Items(person))
        {
            ids.Add(((OptionQuestion)Question).OptionAt(item).Id);
        }

        return ids.ToImmutable();
    }

    /// <summary>A person's answer in words.</summary>
    /// <param name="person">The index of the person.</param>
    /// <returns>The words.</returns>
    public string Describe(int person) => Question.Describe(answers[person]);
}
