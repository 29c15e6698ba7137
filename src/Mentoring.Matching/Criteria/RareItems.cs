using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>Weighs an item the more, the fewer people chose it.</summary>
/// <remarks>
/// Inverse document frequency (Spärck Jones 1972, doi:10.1108/eb026526), smoothed so that nothing is divided by zero and no weight falls
/// below 1: ln((1 + n) / (1 + df)) + 1, where df of n people chose the item.
/// </remarks>
internal static class RareItems
{
    /// <summary>The weight of each item, counted over everybody who answered.</summary>
    public static double[] Weights(OptionSpace space, params ReadOnlySpan<ItemSets> sides)
    {
        var frequencies = new int[space.Count];
        int people = 0;
        foreach (ItemSets side in sides)
        {
            for (int person = 0; person < side.Column.Count; person++)
            {
                people += side.Column.States[person] == AnswerState.Answered ? 1 : 0;
                foreach (int item in side.ItemsOf(person))
                {
                    frequencies[item]++;
                }
            }
        }

        return [.. frequencies.Select(df => Math.Log((1.0 + people) / (1.0 + df)) + 1)];
    }
}
