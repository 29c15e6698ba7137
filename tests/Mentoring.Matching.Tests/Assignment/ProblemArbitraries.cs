using FsCheck;
using FsCheck.Fluent;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Generators of problems; a failing one is cut down by leaving out rows and columns.</summary>
public static class SmallProblems
{
    public static Arbitrary<GeneratedProblem> Problem() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => GeneratedProblem.Random(seed, 5, 4)), problem => problem.Smaller());
}

/// <summary>Problems too large to enumerate.</summary>
public static class MediumProblems
{
    public static Arbitrary<GeneratedProblem> Problem() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => GeneratedProblem.Random(seed, 40, 40)), problem => problem.Smaller());
}
