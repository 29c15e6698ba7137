namespace Mentoring.Matching;

/// <summary>Something that a person should know about a matching.</summary>
/// <param name="Code">What kind of remark it is, for programs: <c>lockBreaksRule</c>, <c>requestForbidden</c>, <c>weighting</c>, <c>infeasible</c> ...</param>
/// <param name="Message">One or two sentences in plain words.</param>
/// <param name="IsFlagged">Whether somebody should act on it.</param>
public sealed record MatchRemark(string Code, string Message, bool IsFlagged);
