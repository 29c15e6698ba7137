namespace Mentoring.Matching.Proposals;

/// <summary>One thing that could be given up or added, and how many more people could then be placed.</summary>
/// <remarks>Immutable; equal when all parts are.</remarks>
/// <param name="Kind">What would change.</param>
/// <param name="Id">The id of the rule or of the mentor.</param>
/// <param name="Placed">How many mentees more could be placed than can be now, exactly.</param>
/// <param name="PlacesMentee">Whether the mentee asked about could be among them; always when nobody was asked about.</param>
/// <param name="Gain">
/// Of one more place, what the best matching would gain, exactly; <see langword="null"/> for a rule, under total score alone, and in the smallest
/// pools, where prices cannot tell.
/// </param>
/// <param name="Words">The same as a sentence.</param>
public sealed record Relaxation(RelaxationKind Kind, string Id, int Placed, bool PlacesMentee, ProposalLoss? Gain, string Words);
