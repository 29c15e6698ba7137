using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class PackedHeapTests
{
    [Theory]
    [InlineData(1_000, 10L)]
    [InlineData(1 << 25, 1L << 38)]
    [InlineData(1 << 25, 1L << 61)] // does not fit beside the numbers
    public void Gives_back_what_was_put_in_by_distance(int ids, long most)
    {
        var random = new Random(ids);
        var heap = new PackedHeap(ids);
        for (int round = 0; round < 3; round++)
        {
            var kept = new List<(long Distance, long Id)>();
            var given = new List<(long Distance, long Id)>();
            for (int step = 0; step < 2_000; step++)
            {
                // Small distances first, so that the heap is not empty when one does not fit.
                (long Distance, long Id) item = (random.NextInt64(step < 500 ? Math.Min(most, 1_000) : most), random.Next(ids));
                kept.Add(item);
                heap.Push(item.Distance, item.Id);
                if (step % 3 == 0)
                {
                    given.Add(heap.Pop());
                    Assert.Equal(kept.Min(k => k.Distance), given[^1].Distance);
                    Assert.True(kept.Remove(given[^1]));
                }
            }

            Assert.Equal(kept.Count, heap.Count);
            foreach (long distance in kept.Select(k => k.Distance).Order())
            {
                (long Distance, long Id) item = heap.Pop();
                Assert.Equal(distance, item.Distance);
                Assert.True(kept.Remove(item));
            }

            heap.Push(1, 1);
            heap.Clear();
            Assert.Equal(0, heap.Count);
        }
    }
}
