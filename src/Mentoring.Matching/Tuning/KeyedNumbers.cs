using MathNet.Numerics.Random;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tuning;

/// <summary>Uniform numbers that follow from a key alone, for the distributions of Math.NET Numerics: so a draw does not depend on those before it.</summary>
internal sealed class KeyedNumbers : RandomSource
{
    private SplitMix64 numbers;

    public KeyedNumbers(int seed, int draw, int view)
        : base(threadSafe: false)
    {
        ulong spread = new SplitMix64((ulong)(uint)seed).Next();
        numbers = new SplitMix64(new SplitMix64(spread + (2 * (ulong)(uint)draw) + (ulong)(uint)view).Next());
    }

    /// <summary>The next number, from 0 to below 1, of 53 bits.</summary>
    protected override double DoSample() => (numbers.Next() >> 11) * (1.0 / (1UL << 53));
}
