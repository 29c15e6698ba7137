using System.Collections.Immutable;

namespace Mentoring.Matching.Choices;

/// <summary>What became of everything that people asked for and avoided: how many got which choice, and each clash with what was done.</summary>
/// <remarks>
/// <para>Complete: a pair that somebody asked for is made; or is not needed, since everybody who asked for it has only people whom they asked for more; or is
/// among the clashes, once. An avoid is kept, or is among the clashes.</para>
/// <para>For the coordinator. Immutable; safe for use by several threads.</para>
/// </remarks>
public sealed class ChoiceReport
{
    internal ChoiceReport(ChoiceCount mentees, ChoiceCount mentors)
    {
        Mentees = mentees;
        Mentors = mentors;
    }

    /// <summary>How many mentees got their 1st, 2nd, ... choice.</summary>
    public ChoiceCount Mentees { get; }

    /// <summary>How many mentors got their 1st, 2nd, ... choice.</summary>
    public ChoiceCount Mentors { get; }

    /// <summary>How many pairs there are of two who asked for each other.</summary>
    public int MutualPairs { get; internal init; }

    /// <summary>How many of these were made.</summary>
    public int MutualPairsMade { get; internal init; }

    /// <summary>How many avoids there are, those of both sides added up.</summary>
    public int Avoids { get; internal init; }

    /// <summary>How many of these were kept: the pair was not made.</summary>
    public int AvoidsKept { get; internal init; }

    /// <summary>Every clash, in ordinal order of the ids of the mentee and then the mentor.</summary>
    public ImmutableArray<ChoiceClash> Clashes { get; internal init; } = [];
}
