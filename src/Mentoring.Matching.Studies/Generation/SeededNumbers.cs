// Source: G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators (2014), doi:10.1145/2660193.2660195.
namespace Mentoring.Matching.Studies.Generation;

/// <summary>Random numbers that are the same on every machine and runtime: integers, and doubles by + - * alone.</summary>
internal struct SeededNumbers
{
    private const ulong step = 0x9E3779B97F4A7C15;

    private ulong state;

    /// <summary>The numbers of one purpose for one item, so that drawing more for one never changes those of another.</summary>
    public SeededNumbers(ulong seed, Draw purpose, ulong item) => state = Mixed(Mixed(Mixed(seed + step) + (ulong)purpose) + item);

    public ulong Next()
    {
        state += step;
        return Mixed(state);
    }

    /// <summary>A number from 0 to just below 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from 0 to one less than the bound. The bias is below bound / 2^64.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number of mean 0 and variance 1, near to normal: the sum of twelve uniform ones, less 6.</summary>
    public double Normal()
    {
        double sum = 0;
        for (int i = 0; i < 12; i++)
        {
            sum += Uniform();
        }

        return sum - 6;
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
