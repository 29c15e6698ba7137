using System.Collections.Immutable;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>Which questions the mentors of a pool are asked.</summary>
internal abstract class AskedQuestions
{
    /// <summary>The questions that criteria compare.</summary>
    public static ImmutableHashSet<string> All { get; } =
        [.. PoolGenerator.Generate(FoundingPools.Options(2)).DetailedScheme.Criteria.SelectMany(c => c.References()).Select(r => r.QuestionId)];

    /// <summary>All that decides which.</summary>
    public abstract string Content { get; }

    /// <summary>The questions that are asked in the pool of a seed.</summary>
    public abstract IReadOnlySet<string> Of(ulong seed, CancellationToken cancellationToken);
}
