using FsCheck;
using FsCheck.Fluent;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Generators;

/// <summary>
/// What FsCheck needs to make values of this library: <c>[Property(Arbitrary = [typeof(Arbitraries)])]</c>. A failing pool shrinks by losing
/// people.
/// </summary>
public static class Arbitraries
{
    /// <summary>Pools of 0 to 6 mentees and 0 to 6 mentors; see <see cref="PoolGenerator"/>.</summary>
    public static Arbitrary<Pool> Pools() => Arb.From(
        from seed in Gen.Choose(0, int.MaxValue)
        from mentees in Gen.Choose(0, 6)
        from mentors in Gen.Choose(0, 6)
        select PoolGenerator.Of(seed, mentees, mentors),
        Smaller);

    private static IEnumerable<Pool> Smaller(Pool pool) =>
    [
        .. pool.Mentees.Select(m => PoolGenerator.Without(pool, Side.Mentee, m.Id)),
        .. pool.Mentors.Select(m => PoolGenerator.Without(pool, Side.Mentor, m.Id)),
    ];
}
