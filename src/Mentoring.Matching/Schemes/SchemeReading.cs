using System.Diagnostics.CodeAnalysis;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Schemes;

/// <summary>What came of reading a scheme: the scheme, or all that is wrong with the document.</summary>
public sealed class SchemeReading
{
    internal SchemeReading(Scheme scheme)
    {
        Scheme = scheme;
        Problems = [];
    }

    internal SchemeReading(IEnumerable<Problem> problems)
    {
        Problems = [.. problems];
    }

    /// <summary>The scheme, when there is no problem.</summary>
    public Scheme? Scheme { get; }

    /// <summary>All problems; places are paths in the document, such as <c>$.criteria[2].question</c>, or name a part of the scheme.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether there is a scheme.</summary>
    [MemberNotNullWhen(true, nameof(Scheme))]
    public bool Succeeded => Scheme is not null;

    /// <summary>The scheme, or an exception with all problems.</summary>
    /// <returns>The scheme.</returns>
    /// <exception cref="InvalidInputException">There are problems; all of them are in it.</exception>
    public Scheme GetSchemeOrThrow() => Scheme ?? throw new InvalidInputException("scheme", Problems);
}
