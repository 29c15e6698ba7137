using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class MentorSetsTests
{
    [Property(MaxTest = 100)]
    public void Rows_are_unions_of_sets_large_and_small(int seed)
    {
        var random = new Random(seed);
        (int mentors, int setCount) = (random.Next(300), random.Next(1, 12));
        int[] percent = [.. Enumerable.Range(0, setCount).Select(_ => random.Next(3) * random.Next(50))];
        HashSet<int>[] plain = [.. percent.Select(p => Enumerable.Range(0, mentors).Where(_ => random.Next(100) < p).ToHashSet())];
        (int Set, int Mentor)[] entries = [.. Enumerable.Range(0, mentors).SelectMany(m => Enumerable.Range(0, setCount).Where(s => plain[s].Contains(m)).Select(s => (s, m)))];
        var sets = MentorSets.Of(setCount, mentors, [.. entries.Select(e => e.Set)], [.. entries.Select(e => e.Mentor)]);
        int[] chosen = [.. Enumerable.Range(0, setCount).Where(_ => random.Next(2) == 0)];
        int words = BitRows.Words(mentors);
        ulong[] row = new ulong[words];
        ulong[][] atLeast = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new ulong[words])];
        foreach (int set in chosen)
        {
            sets.AddTo(row, set);
            sets.AddTo(atLeast, words, set);
        }

        int[] times = [.. Enumerable.Range(0, mentors).Select(m => chosen.Count(s => plain[s].Contains(m)))];
        Assert.Equal(times.Select(t => t > 0), Enumerable.Range(0, mentors).Select(m => BitRows.Has(row, m)));
        Assert.Equal(times.Count(t => t > 0), BitRows.Count(row));
        for (int k = 0; k < atLeast.Length; k++)
        {
            Assert.Equal(times.Select(t => t > k), Enumerable.Range(0, mentors).Select(m => BitRows.Has(atLeast[k], m)));
        }
    }

    [Property(MaxTest = 100)]
    public void Lists_of_pairs_are_sorted_and_hold_each_pair_once(int seed)
    {
        var random = new Random(seed);
        int mentees = random.Next(1, 20);
        List<(int Mentee, int Mentor)> pairs = [.. Enumerable.Range(0, random.Next(60)).Select(_ => (random.Next(mentees), random.Next(15)))];
        var lists = PairLists.Of(mentees, pairs);
        for (int mentee = 0; mentee < mentees; mentee++)
        {
            int[] expected = [.. pairs.Where(p => p.Mentee == mentee).Select(p => p.Mentor).Distinct().Order()];
            Assert.Equal(expected, lists[mentee].ToArray());
            Assert.All(Enumerable.Range(0, 15), mentor => Assert.Equal(expected.Contains(mentor), lists.Has(mentee, mentor)));
        }
    }
}
