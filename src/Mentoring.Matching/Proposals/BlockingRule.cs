namespace Mentoring.Matching.Proposals;

/// <summary>A rule that keeps a group of mentees from mentors who have places.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Pairs">How many pairs of the group and of mentors who take somebody it forbids.</param>
/// <param name="Alone">How many of these no other rule forbids.</param>
public sealed record BlockingRule(string RuleId, long Pairs, long Alone);
