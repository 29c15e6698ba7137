namespace Mentoring.Matching.Proposals;

/// <summary>What a scheme's objectives count of a state.</summary>
/// <param name="Placed">How many mentees are placed.</param>
/// <param name="Steps">The sum of their ranks in steps of the scale.</param>
/// <param name="Keys">
/// Where the objectives need a problem each, the numbers by which two states compare under each of them, less being better; else empty.
/// </param>
internal readonly record struct ProposalTotal(int Placed, long Steps, long[][] Keys);
