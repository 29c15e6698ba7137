namespace Mentoring.Matching.Fairness;

/// <summary>Which groups of a table must be withheld so that no number about few people is told or can be worked out.</summary>
/// <remarks>
/// The totals of a table are known. So what is withheld is known together, by subtraction, and it must be of so many people, in at least two groups, that
/// no number of any one of them follows: also not that none of them were matched, unless that holds for everybody. That all of them were matched may show,
/// as it does of any group that is told. A test goes through all small tables and finds for each number withheld another that would look the same from
/// outside, also to who knows these rules.
/// </remarks>
internal static class Suppression
{
    /// <summary>Which groups are withheld.</summary>
    /// <param name="sizes">How many people each group has.</param>
    /// <param name="hits">How many of them are counted with a yes; null where nobody is counted so.</param>
    /// <param name="total">How many people there are, and how many of them with a yes.</param>
    /// <param name="overlap">Whether people may be in several groups: then those outside a group are a group too.</param>
    /// <param name="smallest">The least number of people that may be told of.</param>
    /// <param name="withheld">Groups that are withheld already; null for none.</param>
    public static bool[] Of(int[] sizes, int[]? hits, (int People, int Hits) total, bool overlap, int smallest, bool[]? withheld = null)
    {
        bool IsSmall(int people) => people > 0 && people < smallest;
        bool[] hidden = [.. sizes.Select((size, g) => withheld?[g] == true || IsSmall(size) || (overlap && IsSmall(total.People - size)))];
        while (!IsEnough(hidden, sizes, hits, total, smallest))
        {
            int[] shown = [.. sizes.Where((size, g) => !hidden[g] && size > 0)];
            if (shown.Length == 0)
            {
                break; // all of them are withheld
            }

            // All groups of that size: which one of them was taken would tell something of the others.
            int least = shown.Min();
            for (int g = 0; g < sizes.Length; g++)
            {
                hidden[g] |= sizes[g] == least;
            }
        }

        return hidden;
    }

    private static bool IsEnough(bool[] hidden, int[] sizes, int[]? hits, (int People, int Hits) total, int smallest)
    {
        int[] groups = [.. Enumerable.Range(0, sizes.Length).Where(g => hidden[g] && sizes[g] > 0)];
        int people = groups.Sum(g => sizes[g]);
        int yes = hits is null ? 0 : groups.Sum(g => hits[g]);
        bool isNone = hits is not null && total.Hits > 0 && yes == 0;
        bool isExtreme = groups.All(g => sizes[g] == 1) || groups.All(g => sizes[g] == smallest - 1); // the sum would tell each
        return groups.Length == 0 || (groups.Length > 1 && people >= smallest && !isExtreme && !isNone);
    }
}
