using System.Globalization;

namespace Mentoring.Matching.Studies.Running;

/// <summary>One run of a study: what is chosen on each axis, by name.</summary>
/// <param name="Source">The generator or data set.</param>
/// <param name="Strategy">The strategy that gives the scheme.</param>
/// <param name="Reciprocity">How the two views are combined.</param>
/// <param name="Missing">What silence counts as.</param>
/// <param name="Approach">The approach that matches.</param>
/// <param name="Seed">The seed of the pool, where the source draws one, and of the approach.</param>
/// <remarks>A value: equal when all parts are. Ordered by the names, letter by letter, and then by the seed as a number.</remarks>
public sealed record StudyCell(string Source, string Strategy, string Reciprocity, string Missing, string Approach, ulong Seed) : IComparable<StudyCell>
{
    /// <summary>What stands between the parts of a key.</summary>
    public const char Separator = '/';

    /// <summary>The cell as one text, such as <c>pool/detailed/asStated/asStated/optimal/7</c>; no two cells of a design have the same.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Source}/{Strategy}/{Reciprocity}/{Missing}/{Approach}/{Seed}");

    /// <summary>Whether the first cell comes before the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <(StudyCell? left, StudyCell? right) => Comparer<StudyCell>.Default.Compare(left, right) < 0;

    /// <summary>Whether the first cell comes before the second or is equal to it.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator <=(StudyCell? left, StudyCell? right) => Comparer<StudyCell>.Default.Compare(left, right) <= 0;

    /// <summary>Whether the first cell comes after the second.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >(StudyCell? left, StudyCell? right) => right < left;

    /// <summary>Whether the first cell comes after the second or is equal to it.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns>Whether it does.</returns>
    public static bool operator >=(StudyCell? left, StudyCell? right) => right <= left;

    /// <inheritdoc/>
    public int CompareTo(StudyCell? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = string.CompareOrdinal(Source, other.Source);
        order = order != 0 ? order : string.CompareOrdinal(Strategy, other.Strategy);
        order = order != 0 ? order : string.CompareOrdinal(Reciprocity, other.Reciprocity);
        order = order != 0 ? order : string.CompareOrdinal(Missing, other.Missing);
        order = order != 0 ? order : string.CompareOrdinal(Approach, other.Approach);
        return order != 0 ? order : Seed.CompareTo(other.Seed);
    }

    /// <summary>The key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;
}
