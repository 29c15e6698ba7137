namespace Mentoring.Matching;

/// <summary>What a matching is to make best. A scheme states one or several, the most important first.</summary>
public enum Objective
{
    /// <summary>As many mentees as possible have a mentor.</summary>
    MostPlaced,

    /// <summary>The total score of the pairs is as high as possible; an unmatched mentee counts as a score of 0.</summary>
    TotalScore,

    /// <summary>
    /// The mentee with the lowest score has as high a score as possible, then the one with the second lowest, and so on; an unmatched mentee
    /// counts as a score of 0.
    /// </summary>
    WorstOff,

    /// <summary>
    /// Mentees are spread over the mentors as evenly as their places and the rules allow: the largest number of mentees with one mentor is as
    /// small as possible, then the second largest, and so on. It comes after an objective that places mentees.
    /// </summary>
    EvenLoads,

    /// <summary>
    /// As few mentees as possible lose the mentor that they have in <see cref="MatchOptions.CurrentPairs"/>; without such pairs it decides
    /// nothing.
    /// </summary>
    FewestChanges,

    /// <summary>
    /// Of the people of <see cref="MatchOptions.Waiting"/> those who joined first are placed first: as many mentees of the earliest round as
    /// possible have a mentor, then of the next, and so on; then as many mentors of the earliest round as possible have somebody. Without such
    /// people it decides nothing.
    /// </summary>
    LongestWaiting,

    /// <summary>As many mentees as possible have a mentor of whom each asked for the other.</summary>
    MutualRequests,

    /// <summary>
    /// Mentors' requests: as many pairs as possible in which the mentee is the mentor's first choice are made, then second choices, and so on
    /// (a rank-maximal matching). A mentor with several places may have several of their choices, each of which counts.
    /// </summary>
    MentorRequests,

    /// <summary>
    /// Mentees' requests: as many mentees as possible have their first choice, then their second, and so on (a rank-maximal matching); one first choice
    /// more outweighs any number of later ones.
    /// </summary>
    MenteeRequests,
}
