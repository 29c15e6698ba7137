using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class BitColumnCounterTests
{
    [Property(MaxTest = 100)]
    public void Counts_what_a_loop_over_bits_counts(int seed)
    {
        var random = new Random(seed);
        int columns = random.Next(1, 200);
        var counter = new BitColumnCounter(columns);
        int[] expected = new int[columns];
        ulong[] row = new ulong[BitRows.Words(columns)];
        for (int rows = random.Next(100); rows > 0; rows--)
        {
            Array.Clear(row);
            int percent = random.Next(101);
            for (int j = 0; j < columns; j++)
            {
                if (random.Next(100) < percent)
                {
                    row[j >> 6] |= 1UL << (j & 63);
                }
            }

            int times = random.Next(3) == 0 ? random.Next(random.Next(2) == 0 ? 10 : 200_000) : 1;
            counter.Add(row, times);
            for (int j = 0; j < columns; j++)
            {
                expected[j] += times * (int)((row[j >> 6] >> (j & 63)) & 1);
            }
        }

        Assert.Equal(expected, counter.Counts());
    }

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Counts_more_rows_than_its_planes_hold(int rows)
    {
        var counter = new BitColumnCounter(65);
        for (int i = 0; i < rows; i++)
        {
            counter.Add([ulong.MaxValue, 1]);
        }

        var other = new BitColumnCounter(65);
        other.Add([ulong.MaxValue, 0], rows);
        other.Add(64, rows);
        counter.Add(other);
        Assert.All(counter.Counts(), count => Assert.Equal(2 * rows, count));
    }
}
