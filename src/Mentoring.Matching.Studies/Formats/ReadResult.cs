using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>What a reader returns: a value, or every error found in the input.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Exactly one of the two is there. Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class ReadResult<T>
    where T : class
{
    internal ReadResult(T value) => Value = value;

    internal ReadResult(IEnumerable<ReadError> errors) => Errors = [.. errors];

    /// <summary>Whether the input was read without an error.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSuccess => Value is not null;

    /// <summary>The value read, or null when there are errors.</summary>
    public T? Value { get; }

    /// <summary>All errors, in the order of the input; empty on success.</summary>
    public ImmutableArray<ReadError> Errors { get; } = [];
}
