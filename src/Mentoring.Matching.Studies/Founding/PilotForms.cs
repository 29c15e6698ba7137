using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.ShortForms;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>
/// In which order to ask mentors, by the shortest form of a pilot pool: other people of the same kind, who all answered. So nothing is chosen on
/// the people on whom it is judged. Each pool has a pilot of its own; its form is found once, however many sources ask for it.
/// </summary>
internal sealed class PilotForms(int mentees)
{
    private const ulong offset = 1_000_000; // far from the seeds of the pools themselves

    private readonly ConcurrentDictionary<ulong, Lazy<ImmutableArray<string>>> found = new();

    public string Content => string.Create(CultureInfo.InvariantCulture, $"the shortest form of a pilot of {mentees} mentees, of the questions that criteria compare,");

    public ImmutableArray<string> Sequence(ulong seed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return found.GetOrAdd(seed, s => new Lazy<ImmutableArray<string>>(() => Find(s))).Value;
    }

    private ImmutableArray<string> Find(ulong seed)
    {
        GeneratedPool pilot = PoolGenerator.Generate(FoundingPools.Options(mentees) with { Seed = seed + offset });
        var options = new FormOptions { Resamples = 2, TieBreaks = 1, Draws = 2, Seed = seed };
        return [.. FormAnalysis.Of(pilot.DetailedScheme, pilot.Pool, options).Mentors.Sequence.Where(AskedQuestions.All.Contains)];
    }
}
