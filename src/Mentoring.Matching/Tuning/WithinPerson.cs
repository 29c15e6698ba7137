namespace Mentoring.Matching.Tuning;

/// <summary>How often, of two past pairs of one person, the one with the better outcome has the higher score.</summary>
/// <remarks>Every person counts by their pairs of unlike outcomes. O(rows x rows of a person) to make, O(people) a question. Immutable.</remarks>
internal sealed class WithinPerson
{
    private readonly (int Group, double Right, double Pairs)[] people;

    /// <summary>Counts.</summary>
    /// <param name="scores">The score of each row.</param>
    /// <param name="outcomes">The outcome of each row.</param>
    /// <param name="person">The person of each row.</param>
    /// <param name="group">The group of each row, the same for all rows of a person.</param>
    public WithinPerson(double[] scores, double[] outcomes, int[] person, int[] group)
    {
        people = [.. Enumerable.Range(0, scores.Length).GroupBy(i => person[i]).Select(rows =>
        {
            int[] own = [.. rows];
            (double right, double pairs) = (0, 0);
            for (int a = 0; a < own.Length; a++)
            {
                for (int b = a + 1; b < own.Length; b++)
                {
                    int order = outcomes[own[a]].CompareTo(outcomes[own[b]]);
                    if (order != 0)
                    {
                        pairs++;
                        right += (1 + (order * scores[own[a]].CompareTo(scores[own[b]]))) / 2.0;
                    }
                }
            }

            return (group[own[0]], right, pairs);
        }).Where(p => p.pairs > 0)];
    }

    /// <summary>The share where each group counts so often; NaN where nobody has two pairs of unlike outcome.</summary>
    public double Of(ReadOnlySpan<double> timesOfGroup)
    {
        (double right, double pairs) = (0, 0);
        foreach ((int group, double ownRight, double ownPairs) in people)
        {
            right += timesOfGroup[group] * ownRight;
            pairs += timesOfGroup[group] * ownPairs;
        }

        return pairs == 0 ? double.NaN : right / pairs;
    }
}
