using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Choices;

/// <summary>What came of reading filled-in shortlists: a pool with the choices, or all that is wrong.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class ChoiceReading
{
    internal ChoiceReading(Pool? pool, ImmutableArray<FormProblem> problems)
    {
        Pool = pool;
        Problems = problems;
    }

    /// <summary>The people with their choices as requests and avoids, or <see langword="null"/> when there are problems.</summary>
    public Pool? Pool { get; }

    /// <summary>All that is wrong, table by table in the order of their rows.</summary>
    public ImmutableArray<FormProblem> Problems { get; }

    /// <summary>The pairs of the lists, each once, in ordinal order of the ids.</summary>
    public ImmutableArray<Pair> Listed { get; internal init; } = [];

    /// <summary>How many people ranked somebody.</summary>
    public int RankedBy { get; internal init; }

    /// <summary>How many people are vetoed, by whom each counted apart.</summary>
    public int Vetoes { get; internal init; }

    /// <summary>What is not wrong but worth a look, such as a veto of somebody who was asked for before.</summary>
    public ImmutableArray<string> Remarks { get; internal init; } = [];

    /// <summary>A scheme under which only pairs of the lists, and locked ones, may be made.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The scheme with a rule <see cref="OnlyPairs"/> more.</returns>
    /// <exception cref="InvalidOperationException">There are problems.</exception>
    public Scheme Restrict(Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        Pool people = Pool ?? throw new InvalidOperationException("There are problems with the choices; see Problems.");
        string id = "onlyListed";
        while (scheme.AllRules.Any(r => r.Id == id))
        {
            id += "OfChoices";
        }

        return scheme.With(scheme.Objectives, scheme.Rules.Add(new OnlyPairs([.. Listed, .. people.Locks], id)));
    }
}
