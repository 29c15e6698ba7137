using System.Runtime.InteropServices;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Which of some options the people of a side chose, as bits that are kept once for all who chose the same.</summary>
/// <remarks>
/// "No preference" stands for all options; and somebody who did not say might have chosen everything, so their bits are all set too. Immutable;
/// safe for use by several threads.
/// </remarks>
internal sealed class OptionBits
{
    private const int PollEvery = 4096;

    private readonly int words;
    private readonly ulong[] bits; // of each code; then a word that says whether people did say
    private readonly int[] codes;

    /// <param name="column">The answers.</param>
    /// <param name="places">The places of the options that count, by their ids.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal OptionBits(ResponseColumn column, Dictionary<string, int> places, CancellationToken cancellationToken)
    {
        var question = (OptionQuestion)column.Question;
        int[] placeOf = [.. Enumerable.Range(0, question.OptionCount).Select(o => places.GetValueOrDefault(question.OptionAt(o).Id, -1))];
        words = BitRows.Words(places.Count);
        codes = new int[column.Count];
        ulong[] every = BitRows.All(places.Count);
        ulong[] own = new ulong[words + 1];
        var all = new List<ulong>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int person = 0; person < codes.Length; person++)
        {
            if (person % PollEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            AnswerState state = column.States[person];
            Array.Clear(own);
            own[words] = state is AnswerState.Answered or AnswerState.NoPreference ? 1UL : 0;
            if (state != AnswerState.Answered)
            {
                every.CopyTo(own, 0);
            }

            foreach (int item in column.Items(person))
            {
                if (placeOf[item] >= 0)
                {
                    BitRows.Set(own, placeOf[item]);
                }
            }

            ReadOnlySpan<char> key = MemoryMarshal.Cast<ulong, char>(own);
            if (!lookup.TryGetValue(key, out codes[person]))
            {
                codes[person] = known.Count;
                known.Add(key.ToString(), codes[person]);
                all.AddRange(own);
            }
        }

        bits = [.. all];
    }

    /// <summary>The number of people.</summary>
    internal int Count => codes.Length;

    /// <summary>The bits of a person.</summary>
    internal ReadOnlySpan<ulong> this[int person] => bits.AsSpan(codes[person] * (words + 1), words);

    /// <summary>A number that people share of whom the same is known.</summary>
    internal int CodeOf(int person) => codes[person];

    /// <summary>Whether a person said what they would choose, if only that anything would do.</summary>
    internal bool IsKnown(int person) => bits[(codes[person] * (words + 1)) + words] != 0;
}
