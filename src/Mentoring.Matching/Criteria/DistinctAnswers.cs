using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>The people of one side who answered, those alike to a criterion as one; all of them or an evenly spaced sample.</summary>
/// <remarks>In the order of the codes, which is that of the ids: nothing here depends on threads or on the order in which people came in.</remarks>
internal sealed class DistinctAnswers
{
    private readonly AnswerState[] states;
    private readonly ImmutableArray<int> codes;
    private readonly ImmutableArray<int> first;

    /// <summary>Takes on the people of a side; without codes each is told apart from all others.</summary>
    public DistinctAnswers(ReadOnlySpan<AnswerState> states, ImmutableArray<int>? codes, ImmutableArray<int>? first)
    {
        this.states = [.. states];
        this.codes = codes ?? [.. Enumerable.Range(0, states.Length)];
        this.first = first ?? this.codes;
        var times = new int[CodeCount];
        for (int person = 0; person < states.Length; person++)
        {
            if (states[person] == AnswerState.Answered)
            {
                times[this.codes[person]]++;
                People++;
            }
        }

        All = Counted(times);
    }

    /// <summary>The code of each person, whether they answered or not.</summary>
    public ReadOnlySpan<int> Codes => codes.AsSpan();

    /// <summary>The number of codes.</summary>
    public int CodeCount => first.Length;

    /// <summary>The number of people who answered.</summary>
    public int People { get; }

    /// <summary>Every distinct answer.</summary>
    public Answer[] All { get; }

    /// <summary>The distinct answers of so many people, evenly spaced among those who answered; all of them where they are no more.</summary>
    public Answer[] Sample(long size)
    {
        if (size >= People)
        {
            return All;
        }

        // The middle one of each of so many equal parts.
        var times = new int[CodeCount];
        for (int person = 0, number = 0, taken = 0; person < states.Length && taken < size; person++)
        {
            if (states[person] == AnswerState.Answered && number++ == ((2L * taken) + 1) * People / (2 * size))
            {
                times[codes[person]]++;
                taken++;
            }
        }

        return Counted(times);
    }

    private Answer[] Counted(int[] times)
    {
        var found = new List<Answer>();
        for (int code = 0; code < times.Length; code++)
        {
            if (times[code] > 0)
            {
                found.Add(new Answer(code, first[code], times[code]));
            }
        }

        return [.. found];
    }

    /// <summary>One distinct answer.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Person">The first person who gave it.</param>
    /// <param name="Times">How many people gave it.</param>
    public readonly record struct Answer(int Code, int Person, int Times);
}
