using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class FixedBlocksTests
{
    [Property(MaxTest = 60)]
    public void Every_number_is_worked_on_once(byte count, byte size, byte threads)
    {
        IReadOnlyList<List<int>> taken = FixedBlocks.Run(
            count, size + 1, threads % 5, () => new List<int>(), (list, number) => list.Add(number), CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, count), taken.SelectMany(list => list).Order());
        Assert.InRange(taken.Count, 1, Math.Max(1, threads % 5));
        Assert.DoesNotContain(null, taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_the_work_throws_comes_out_as_it_is(int threads)
    {
        int done = 0;
        Assert.Throws<FormatException>(() => FixedBlocks.Run(
            1_000_000,
            1,
            threads,
            () => 0,
            (_, number) =>
            {
                Interlocked.Increment(ref done);
                if (number == 5)
                {
                    throw new FormatException();
                }
            },
            CancellationToken.None));
        Assert.InRange(done, 1, 1_000_000 - 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Stops_when_asked_to(int threads)
    {
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => FixedBlocks.Run(
            int.MaxValue, 1000, threads, () => 0, (_, _) => source.Cancel(), source.Token));
    }
}
