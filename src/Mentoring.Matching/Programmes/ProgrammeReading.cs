using System.Diagnostics.CodeAnalysis;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Programmes;

/// <summary>What came of reading a programme's document: the programme, or all that is wrong with the document.</summary>
public sealed class ProgrammeReading
{
    internal ProgrammeReading(Programme programme)
    {
        Programme = programme;
        Problems = [];
    }

    internal ProgrammeReading(IEnumerable<Problem> problems)
    {
        Problems = [.. problems];
    }

    /// <summary>The programme, when there is no problem.</summary>
    public Programme? Programme { get; }

    /// <summary>All problems; places are paths in the document, such as <c>$.running[2].end</c>, or name a part of the programme.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether there is a programme.</summary>
    [MemberNotNullWhen(true, nameof(Programme))]
    public bool Succeeded => Programme is not null;

    /// <summary>The programme, or an exception with all problems.</summary>
    /// <returns>The programme.</returns>
    /// <exception cref="InvalidInputException">There are problems; all of them are in it.</exception>
    public Programme GetProgrammeOrThrow() => Programme ?? throw new InvalidInputException("programme", Problems);
}
