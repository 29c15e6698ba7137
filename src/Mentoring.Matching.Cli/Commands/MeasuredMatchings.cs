using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Matchings with their metrics, and the approaches that made none.</summary>
internal sealed class MeasuredMatchings
{
    private readonly Intake intake;
    private readonly MetricsRequest request;
    private readonly IProgress<MatchProgress>? progress;
    private readonly CancellationToken cancellationToken;
    private readonly List<MeasuredMatching> columns = [];
    private readonly List<(string Name, ApproachStatus Status, string Reason)> failed = [];

    private MeasuredMatchings(Intake intake, MetricsRequest request, IProgress<MatchProgress>? progress, CancellationToken cancellationToken)
    {
        (this.intake, this.request, this.progress, this.cancellationToken) = (intake, request, progress, cancellationToken);
        Tell("scores", 0);
        Task = MatchingTask.Of(intake.Scheme!, intake.Pool, request.Seed, cancellationToken);
    }

    public MatchingTask Task { get; }

    /// <summary>The matchings, the given one first.</summary>
    public IReadOnlyList<MeasuredMatching> Columns => columns;

    /// <summary>The approaches without a matching, and why.</summary>
    public IReadOnlyList<(string Name, ApproachStatus Status, string Reason)> Failed => failed;

    /// <summary>The people of the matching and of the outcomes who are not in the pool; earlier pairs may name such people.</summary>
    public static List<string> Strangers(Intake intake) =>
    [
        .. intake.CurrentPairs.SelectMany(p => Missing(intake.Pool, p, "matching")),
        .. intake.Outcomes.SelectMany(o => Missing(intake.Pool, o.Pair, "outcomes")),
    ];

    public static MeasuredMatchings Of(Intake intake, MetricsRequest request, IProgress<MatchProgress>? progress, CancellationToken cancellationToken)
    {
        var measured = new MeasuredMatchings(intake, request, progress, cancellationToken);
        if (request.HasMatching)
        {
            measured.Tell("the given matching", 0);
            measured.Measure("given", null, [.. intake.CurrentPairs.Select(p => new PlacedPair(intake.Pool.IndexOfMentee(p.MenteeId), intake.Pool.IndexOfMentor(p.MentorId)))], null);
        }

        foreach (MatchingApproach approach in request.Approaches)
        {
            measured.Tell(approach.Name, 0);
            MeasuredApproach made = MeasuredApproach.Of(approach, measured.Task, TimeProvider.System, cancellationToken);
            if (made.Result.Status == ApproachStatus.Matched)
            {
                measured.Measure(approach.Name, approach, made.Result.Pairs, made);
            }
            else
            {
                measured.failed.Add((approach.Name, made.Result.Status, made.Result.Reason!));
            }
        }

        return measured;
    }

    private void Measure(string name, MatchingApproach? approach, ImmutableArray<PlacedPair> pairs, MeasuredApproach? made)
    {
        var input = new MetricInput(Task, pairs)
        {
            Outcomes = [.. intake.Outcomes.Select(o => new KnownOutcome(intake.Pool.IndexOfMentee(o.Pair.MenteeId), intake.Pool.IndexOfMentor(o.Pair.MentorId), o.Value))],
            Previous = request.HasPrevious ? intake.PreviousPairs : null,
            GroupQuestion = request.GroupQuestion,
            Approach = approach,
            Manipulators = request.Manipulators,
            Elapsed = made?.Elapsed,
            AllocatedBytes = made?.AllocatedBytes,
            Progress = new ShareOfOne(this, name),
        };
        columns.Add(new MeasuredMatching(name, approach is null, [.. StudyMetrics.BuiltIn.SelectMany(m => m.Measure(input, cancellationToken))]));
    }

    private void Tell(string stage, double share)
    {
        int count = request.Approaches.Count + (request.HasMatching ? 1 : 0);
        progress?.Report(new MatchProgress(stage, share) { Overall = (columns.Count + failed.Count + share) / count });
    }

    private static IEnumerable<string> Missing(Pool pool, Pair pair, string file)
    {
        if (pool.IndexOfMentee(pair.MenteeId) < 0)
        {
            yield return $"{file}: there is no mentee '{pair.MenteeId}' among the mentees; give the file of these people, or leave the row out.";
        }

        if (pool.IndexOfMentor(pair.MentorId) < 0)
        {
            yield return $"{file}: there is no mentor '{pair.MentorId}' among the mentors; give the file of these people, or leave the row out.";
        }
    }

    /// <summary>Progress within one matching.</summary>
    private sealed class ShareOfOne(MeasuredMatchings all, string name) : IProgress<double>
    {
        public void Report(double value) => all.Tell(name, value);
    }
}
