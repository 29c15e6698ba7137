namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>unmatched</c>: each shortage once, and what one more place at each mentor would bring.</summary>
internal sealed record UnmatchedDocument(int Mentees, int Placed, int Unmatched, ShortageItem[] Shortages, RelaxationItem[] RecruitmentBrief);
