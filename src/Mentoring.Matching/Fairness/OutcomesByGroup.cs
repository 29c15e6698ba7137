using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Fairness;

/// <summary>What became of the people of one side, by their answers to one question.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class OutcomesByGroup
{
    internal OutcomesByGroup(Question question, Side side, GroupOutcome everybody, ImmutableArray<GroupOutcome> groups)
    {
        (Question, Side, Everybody, Groups) = (question, side, everybody, groups);
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The side whose answers make the groups, and whose outcomes are told.</summary>
    public Side Side { get; }

    /// <summary>All people of the side together.</summary>
    public GroupOutcome Everybody { get; }

    /// <summary>The groups, in the order of the form; those who did not say are the last.</summary>
    public ImmutableArray<GroupOutcome> Groups { get; }

    /// <summary>Whether a person may be in several groups, since the question takes several answers.</summary>
    public bool GroupsOverlap { get; internal init; }

    /// <summary>The name of the group with the highest matched rate, the first of them, with which the others are compared.</summary>
    public string? ReferenceGroup { get; internal init; }

    /// <summary>What a reader should know: what is withheld and why, whether groups overlap, whether the matching used the question.</summary>
    public ImmutableArray<string> Remarks { get; internal init; } = [];
}
