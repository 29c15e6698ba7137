namespace Mentoring.Matching.Studies.Generation;

/// <summary>Items of falling popularity: the item at rank r, from 0, is drawn in proportion to 1 / (1 + skew r).</summary>
internal sealed class Popularity
{
    private readonly double[] upTo;

    public Popularity(int count, double skew)
    {
        upTo = new double[count];
        double sum = 0;
        for (int r = 0; r < count; r++)
        {
            sum += 1 / (1 + (skew * r));
            upTo[r] = sum;
        }
    }

    public int Count => upTo.Length;

    /// <summary>A rank; there is at least one.</summary>
    public int Pick(ref SeededNumbers random)
    {
        int found = Array.BinarySearch(upTo, random.Uniform() * upTo[^1]);

        // A sum that is hit exactly belongs to the next rank. The last may come of rounding alone.
        return Math.Min(found >= 0 ? found + 1 : ~found, upTo.Length - 1);
    }

    /// <summary>Different ranks in the order in which they were drawn: as many as asked for, or all.</summary>
    public List<int> PickDistinct(int wanted, ref SeededNumbers random)
    {
        var picked = new List<int>();
        var seen = new HashSet<int>();

        // With a steep fall the last few of the ranks could take for ever to turn up; then they come in order.
        for (int tries = 0; picked.Count < Math.Min(wanted, Count) && tries < 20 * wanted; tries++)
        {
            int rank = Pick(ref random);
            if (seen.Add(rank))
            {
                picked.Add(rank);
            }
        }

        for (int rank = 0; picked.Count < Math.Min(wanted, Count); rank++)
        {
            if (seen.Add(rank))
            {
                picked.Add(rank);
            }
        }

        return picked;
    }
}
