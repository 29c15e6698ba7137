using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching;

/// <summary>The answer to whether a matching is what its record says: everything that does not agree, at once.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class Verification
{
    private readonly RunRecord record;

    private Verification(RunRecord record, MatchResult result, ImmutableArray<VerificationDifference> differences) =>
        (this.record, Result, Differences) = (record, result, differences);

    /// <summary>Whether everything agrees.</summary>
    public bool IsConfirmed => Differences.IsEmpty;

    /// <summary>What does not agree; none where all of it does.</summary>
    public ImmutableArray<VerificationDifference> Differences { get; }

    /// <summary>The result that was derived anew.</summary>
    public MatchResult Result { get; }

    /// <summary>The answer in a sentence.</summary>
    public string Message => IsConfirmed
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Confirmed: the same scheme and the same people give the same result to the last bit, {Result.Totals.Placed} pairs with hash {record.ResultHash}.")
        : Has(VerificationSubject.Result) && record.DeadlineCame
            ? "Not confirmed: the matching was cut short by a deadline, and what was reached by then cannot be derived again."
        : Differences.Length == 1 ? "Not confirmed: one thing does not agree."
        : string.Create(CultureInfo.InvariantCulture, $"Not confirmed: {Differences.Length} things do not agree.");

    /// <summary>Holds a result that was derived anew against a record, and against pairs that are claimed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="result">The result that was derived anew.</param>
    /// <param name="pairs">The pairs as they were kept or passed on, in any order; not looked at when left out.</param>
    /// <returns>What agrees and what does not.</returns>
    /// <remarks>O(pairs) time.</remarks>
    public static Verification Of(RunRecord record, MatchResult result, IEnumerable<Pair>? pairs = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(result);
        var differences = new List<VerificationDifference>();
        Compare(record, result.Run, differences);
        if (pairs is not null)
        {
            Compare([.. pairs], [.. result.Pairs.Select(p => new Pair(p.MenteeId, p.MentorId))], differences);
        }

        return new Verification(record, result, [.. differences]);
    }

    private bool Has(VerificationSubject subject) => Differences.Any(d => d.Subject == subject);

    private static void Compare(RunRecord record, RunRecord run, List<VerificationDifference> differences)
    {
        void Check<T>(VerificationSubject subject, string what, T recorded, T found)
        {
            if (!EqualityComparer<T>.Default.Equals(recorded, found))
            {
                differences.Add(new VerificationDifference(subject, $"{what}: the record has {Words(recorded)}, found was {Words(found)}."));
            }
        }

        Check(VerificationSubject.Library, "The version of the library", record.LibraryVersion, run.LibraryVersion);
        Check(VerificationSubject.Scheme, "The name of the scheme", record.SchemeName, run.SchemeName);
        Check(VerificationSubject.Scheme, "The hash of the scheme", record.SchemeHash, run.SchemeHash);
        Check(VerificationSubject.Pool, "The hash of the people, with their answers, places, requests, locks, earlier pairs and measures", record.InputHash, run.InputHash);
        Check(VerificationSubject.CurrentPairs, "The hash of the pairs in force", record.CurrentPairsHash, run.CurrentPairsHash);
        Check(VerificationSubject.Waiting, "The hash of the people who waited", record.WaitingHash, run.WaitingHash);
        Check(VerificationSubject.Solver, "The solver", record.Solver, run.Solver);
        Check(VerificationSubject.Solver, "The most restricted problems of its search", record.TwoCycleNodeLimit, run.TwoCycleNodeLimit);
        Check(VerificationSubject.Objectives, "The objectives", List(record.Objectives), List(run.Objectives));
        Check(VerificationSubject.MostChanges, "The most changes", record.MostChanges, run.MostChanges);
        Check(VerificationSubject.Result, "The hash of the result", record.ResultHash, run.ResultHash);
    }

    private static void Compare(HashSet<Pair> claimed, HashSet<Pair> made, List<VerificationDifference> differences)
    {
        static IEnumerable<Pair> Ordered(IEnumerable<Pair> pairs) =>
            pairs.OrderBy(p => p.MenteeId, StringComparer.Ordinal).ThenBy(p => p.MentorId, StringComparer.Ordinal);
        differences.AddRange(Ordered(claimed.Except(made)).Select(p => new VerificationDifference(
            VerificationSubject.Pair, $"The pair {p} is claimed and was not made.")));
        differences.AddRange(Ordered(made.Except(claimed)).Select(p => new VerificationDifference(
            VerificationSubject.Pair, $"The pair {p} was made and is not claimed.")));
    }

    private static string List(ImmutableArray<Objective> objectives) => objectives.IsDefaultOrEmpty ? "" : string.Join(", ", objectives);

    private static string Words<T>(T value) => value switch
    {
        null or "" => "none",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
