namespace Mentoring.Matching.Proposals;

/// <summary>What a scheme's objectives count of a state: how many are placed, and the sum of their ranks in steps of the scale.</summary>
internal readonly record struct ProposalTotal(int Placed, long Steps);
