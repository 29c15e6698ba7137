using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>Which people of each side a criterion cannot tell apart: those of equal code agree equally with everybody.</summary>
/// <remarks>
/// Most people of a pool share few distinct answers. Where a criterion says so, an agreement is worked out once for each pair of codes and
/// not once for each pair of people. Codes count from 0 in the order in which they first occur. Immutable; safe for use by several threads.
/// </remarks>
public sealed class AnswerCodes
{
    private AnswerCodes(ImmutableArray<int> mentees, ImmutableArray<int> firstMentees, ImmutableArray<int> mentors, ImmutableArray<int> firstMentors)
    {
        Mentees = mentees;
        FirstMentees = firstMentees;
        Mentors = mentors;
        FirstMentors = firstMentors;
    }

    /// <summary>The code of each mentee.</summary>
    public ImmutableArray<int> Mentees { get; }

    /// <summary>The first mentee of each code.</summary>
    public ImmutableArray<int> FirstMentees { get; }

    /// <summary>The code of each mentor.</summary>
    public ImmutableArray<int> Mentors { get; }

    /// <summary>The first mentor of each code.</summary>
    public ImmutableArray<int> FirstMentors { get; }

    internal static AnswerCodes Of<TMentee, TMentor>(
        ImmutableArray<AnswerState> menteeStates,
        Func<int, TMentee> menteeAnswer,
        ImmutableArray<AnswerState> mentorStates,
        Func<int, TMentor> mentorAnswer)
        where TMentee : notnull
        where TMentor : notnull
    {
        (ImmutableArray<int> mentees, ImmutableArray<int> firstMentees) = Group(menteeStates, menteeAnswer);
        (ImmutableArray<int> mentors, ImmutableArray<int> firstMentors) = Group(mentorStates, mentorAnswer);
        return new AnswerCodes(mentees, firstMentees, mentors, firstMentors);
    }

    // People who did not answer are told apart by how they did not, since that may decide what stands in for the answer.
    private static (ImmutableArray<int> Codes, ImmutableArray<int> First) Group<T>(ImmutableArray<AnswerState> states, Func<int, T> answer)
        where T : notnull
    {
        (int[] codes, List<int> first) = SharedKeys.Code(
            states.Length, person => (states[person], states[person] == AnswerState.Answered ? answer(person) : default));
        return (ImmutableCollectionsMarshal.AsImmutableArray(codes), [.. first]);
    }
}
