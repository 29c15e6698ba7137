using System.Diagnostics.CodeAnalysis;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What came of reading the document of a design: the design, or all that is wrong with the document.</summary>
public sealed class StudyDesignReading
{
    internal StudyDesignReading(StudyDesign design)
    {
        Design = design;
        Problems = [];
    }

    internal StudyDesignReading(IEnumerable<Problem> problems)
    {
        Problems = [.. problems];
    }

    /// <summary>The design, when there is no problem.</summary>
    public StudyDesign? Design { get; }

    /// <summary>All problems; places are paths in the document, such as <c>$.sources[0].generated</c>, or name a part of the study.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether there is a design.</summary>
    [MemberNotNullWhen(true, nameof(Design))]
    public bool Succeeded => Design is not null;

    /// <summary>The design, or an exception with all problems.</summary>
    /// <returns>The design.</returns>
    /// <exception cref="InvalidInputException">There are problems; all of them are in it.</exception>
    public StudyDesign GetDesignOrThrow() => Design ?? throw new InvalidInputException("study", Problems);
}
