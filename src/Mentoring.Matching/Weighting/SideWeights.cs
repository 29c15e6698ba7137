using System.Collections.Immutable;

namespace Mentoring.Matching.Weighting;

/// <summary>How much each criterion weighs for the people of one side: the same for all of them, or different from person to person.</summary>
/// <remarks>Immutable. For each person the weights are finite, not negative, and sum to 1.</remarks>
public sealed class SideWeights
{
    private readonly ImmutableArray<double[]> rows;
    private readonly bool shared;

    private SideWeights(ImmutableArray<double[]> rows, bool shared)
    {
        this.rows = rows;
        this.shared = shared;
    }

    /// <summary>Whether all people of the side have the same weights.</summary>
    public bool IsShared => shared;

    /// <summary>The number of criteria.</summary>
    public int Count => rows.IsEmpty ? 0 : rows[0].Length;

    /// <summary>The number of people who have weights of their own; 0 when the weights are shared.</summary>
    public int PersonCount => shared ? 0 : rows.Length;

    /// <summary>The same weights for all people of the side.</summary>
    /// <param name="weights">One weight a criterion, in the order of the criteria: finite, not negative, not all 0. They are divided by their sum.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or none is above 0.</exception>
    public static SideWeights Shared(IEnumerable<double> weights) => new([Normalised(weights, nameof(weights))], shared: true);

    /// <summary>Weights of each person's own.</summary>
    /// <param name="weights">For each person, in the order of the pool, one weight a criterion. Each person's are divided by their sum.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="ArgumentException">A weight is negative or not finite, a person has none above 0, or people have different numbers of weights.</exception>
    public static SideWeights PerPerson(IEnumerable<IEnumerable<double>> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ImmutableArray<double[]> rows = [.. weights.Select(w => Normalised(w, nameof(weights)))];
        if (rows.Any(r => r.Length != rows[0].Length))
        {
            throw new ArgumentException("People have different numbers of weights; give each one a criterion.", nameof(weights));
        }

        return new SideWeights(rows, shared: false);
    }

    /// <summary>The weights of a person.</summary>
    /// <param name="person">The index of the person in the pool.</param>
    /// <returns>One weight a criterion; they sum to 1.</returns>
    public ReadOnlySpan<double> Of(int person) => rows[shared ? 0 : person];

    /// <summary>A weighted mean of several weights of the same side and criteria.</summary>
    /// <param name="parts">The weights, each with its share; the shares are divided by their sum.</param>
    /// <returns>The mean.</returns>
    /// <exception cref="ArgumentException">There is no part, shares are negative or all 0, or the parts are of different sizes.</exception>
    public static SideWeights Blend(IReadOnlyList<(SideWeights Weights, double Share)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        double[] shares = Normalised(parts.Select(p => p.Share), nameof(parts));
        int[] people = [.. parts.Where(p => !p.Weights.IsShared).Select(p => p.Weights.rows.Length).Distinct()];
        if (people.Length > 1 || parts.Select(p => p.Weights.Count).Distinct().Count() > 1)
        {
            throw new ArgumentException("The parts are weights of different people or criteria; blend weights of the same.", nameof(parts));
        }

        double[] Mixed(int person)
        {
            var mixed = new double[parts[0].Weights.Count];
            for (int part = 0; part < parts.Count; part++)
            {
                ReadOnlySpan<double> weights = parts[part].Weights.Of(person);
                for (int c = 0; c < mixed.Length; c++)
                {
                    mixed[c] += shares[part] * weights[c];
                }
            }

            return mixed;
        }

        return people.Length == 0 ? Shared(Mixed(0)) : PerPerson(Enumerable.Range(0, people[0]).Select(Mixed));
    }

    private static double[] Normalised(IEnumerable<double> weights, string parameter)
    {
        ArgumentNullException.ThrowIfNull(weights, parameter);
        double[] all = [.. weights];
        double sum = 0;
        foreach (double weight in all)
        {
            if (!double.IsFinite(weight) || weight < 0)
            {
                throw new ArgumentException($"{weight} is no weight; a weight is finite and not negative.", parameter);
            }

            sum += weight;
        }

        if (!(sum > 0 && double.IsFinite(sum)))
        {
            throw new ArgumentException("All weights are 0; give at least one criterion a weight above 0.", parameter);
        }

        for (int i = 0; i < all.Length; i++)
        {
            all[i] /= sum;
        }

        return all;
    }
}
