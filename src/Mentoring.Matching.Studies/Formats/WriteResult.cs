using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>What a writer did: all of it or nothing.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class WriteResult
{
    private WriteResult(ImmutableArray<FormatRefusal> lost, ImmutableArray<FormatRefusal> refusals) => (Lost, Refusals) = (lost, refusals);

    /// <summary>Whether it was written; when not, not a character was.</summary>
    public bool IsWritten => Refusals.IsEmpty;

    /// <summary>What was lost, as the caller had accepted; empty when reading gives back what was written.</summary>
    public ImmutableArray<FormatRefusal> Lost { get; }

    /// <summary>Everything that stood in the way; empty when it was written.</summary>
    public ImmutableArray<FormatRefusal> Refusals { get; }

    /// <summary>Parts what is accepted from what is not; with nothing refused, the caller may go on and write.</summary>
    internal static WriteResult Of(IEnumerable<FormatRefusal> losses, IEnumerable<FormatLoss>? accepted)
    {
        HashSet<FormatLoss> taken = [.. accepted ?? []];
        ILookup<bool, FormatRefusal> parts = losses.ToLookup(refusal => refusal.Loss is { } loss && taken.Contains(loss));
        return new([.. parts[true]], [.. parts[false]]);
    }
}
