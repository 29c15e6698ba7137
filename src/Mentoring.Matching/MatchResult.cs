using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Choices;

namespace Mentoring.Matching;

/// <summary>A proposal of pairs, with the reasons for each, what is left over, and the proof that it is the best.</summary>
/// <remarks>Immutable; safe for use by several threads. Lists are in ordinal order of the ids.</remarks>
public sealed class MatchResult
{
    private readonly Lazy<RunRecord> run;
    private readonly Lazy<ChoiceReport> choices;

    internal MatchResult(MatchStatus status, MatchTotals totals, Lazy<RunRecord> run, Func<ChoiceReport> choices)
    {
        this.choices = new(choices);
        Status = status;
        Totals = totals;
        this.run = new(() => run.Value with { ResultHash = Fingerprint.Of(this) });
    }

    /// <summary>How the matching ended.</summary>
    public MatchStatus Status { get; }

    /// <summary>The pairs, by mentee.</summary>
    public ImmutableArray<MatchedPair> Pairs { get; internal init; } = [];

    /// <summary>The mentees without a mentor.</summary>
    public ImmutableArray<UnmatchedMentee> Unmatched { get; internal init; } = [];

    /// <summary>The mentors with places left.</summary>
    public ImmutableArray<UnusedPlaces> UnusedPlaces { get; internal init; } = [];

    /// <summary>The matching in numbers.</summary>
    public MatchTotals Totals { get; }

    /// <summary>
    /// The check of the solver's claim by code that shares nothing with it. There is one when the status is <see cref="MatchStatus.Optimal"/>.
    /// Where the objectives need several problems it is that of the last one; all of them are in <see cref="Stages"/>.
    /// </summary>
    public OptimalityCertificate? Certificate { get; internal init; }

    /// <summary>
    /// How much lower the cost of the best matching can at most be, in the integer units of the assignment problem: 0 when it is proved to be the
    /// best, <see langword="null"/> where nothing is proved.
    /// </summary>
    public long? Gap { get; internal init; }

    /// <summary>What became of each objective, in the scheme's order; empty when nobody could be matched.</summary>
    public ImmutableArray<MatchStage> Stages { get; internal init; } = [];

    /// <summary>What makes the matching infeasible.</summary>
    public Infeasibility? Infeasibility { get; internal init; }

    /// <summary>What somebody should know: locks that break a rule, requests that could not be considered, remarks on the weights.</summary>
    public ImmutableArray<MatchRemark> Remarks { get; internal init; } = [];

    /// <summary>What became of everything that people asked for and avoided: how many got which choice, and each clash.</summary>
    /// <value>Worked out when it is first read, in O(requests x rules) time. For the coordinator.</value>
    public ChoiceReport Choices => choices.Value;

    /// <summary>
    /// How many pairs were scored, those counted more than once that were scored more than once: what was done, which
    /// <see cref="MatchOptions.MatrixMemoryLimit"/> changes, and not what came of it.
    /// </summary>
    public long PairsScored { get; internal init; }

    /// <summary>What anybody needs to know to repeat the matching.</summary>
    /// <value>
    /// The hash of the result is worked out when it is first read, in O(pairs) time; of a matching that was stopped all of it is, so that stopping does not
    /// wait for it.
    /// </value>
    public RunRecord Run => run.Value;
}
