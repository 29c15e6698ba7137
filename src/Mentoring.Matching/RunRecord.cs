using System.Collections.Immutable;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching;

/// <summary>What anybody needs to know to repeat a matching and get the same result to the last bit.</summary>
/// <param name="LibraryVersion">The version of the library.</param>
/// <param name="SchemeName">The name of the scheme.</param>
/// <param name="SchemeHash">The SHA-256 of the scheme's JSON document, in hexadecimal; <see langword="null"/> where a part of it has no JSON name.</param>
/// <param name="InputHash">The SHA-256 of the pool, in hexadecimal. The order of the people does not change it.</param>
/// <param name="Solver">The name of the solver.</param>
/// <param name="TwoCycleNodeLimit">How many restricted problems might be solved where the scheme forbids two people to mentor each other.</param>
/// <param name="Objectives">What was made best, the most important first.</param>
/// <param name="CurrentPairsHash">The SHA-256 of the pairs in force that were given; <see langword="null"/> when there were none.</param>
public sealed record RunRecord(
    string LibraryVersion, string SchemeName, string? SchemeHash, string InputHash, string Solver, int TwoCycleNodeLimit, ImmutableArray<Objective> Objectives,
    string? CurrentPairsHash)
{
    /// <summary>The SHA-256 of the people who waited; <see langword="null"/> when there were none.</summary>
    public string? WaitingHash { get; init; }

    /// <summary>How many mentees might lose their mentor; <see langword="null"/> when any number might.</summary>
    public int? MostChanges { get; init; }

    /// <summary>Whether <see cref="MatchOptions.Deadline"/> came before the matching was done. What was reached by then depends on the machine.</summary>
    public bool DeadlineCame { get; init; }

    /// <summary>The SHA-256 of the result, in hexadecimal; <see langword="null"/> in a record that was made by hand.</summary>
    /// <value>
    /// Of these, in this order: the status; the pairs with all numbers of their scores, and whether they are locked; the unmatched with reason and message;
    /// the unused places; the totals; the gap; the stages; whether the certificate is valid, and its gap; what makes it infeasible; the remarks. Texts are in UTF-8, led by
    /// their length, numbers are their bits, and lists are led by their length. How the work was done (<see cref="MatchResult.PairsScored"/>) is not in it, so
    /// threads and memory limits do not change it.
    /// </value>
    public string? ResultHash { get; init; }

    /// <summary>The hash that <see cref="SchemeHash"/> is of a matching under a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The SHA-256 of its JSON document, in hexadecimal; <see langword="null"/> where a part of it has no JSON name.</returns>
    public static string? HashOf(Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return Fingerprint.Of(scheme);
    }

    /// <summary>The hash that <see cref="InputHash"/> is of a matching of a pool.</summary>
    /// <param name="pool">The people.</param>
    /// <returns>The SHA-256 of the pool, in hexadecimal. Takes O(answers) time.</returns>
    public static string HashOf(Pool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return Fingerprint.Of(pool);
    }
}
