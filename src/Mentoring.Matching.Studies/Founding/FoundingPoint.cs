namespace Mentoring.Matching.Studies.Founding;

/// <summary>What the matchings of one kind of pool under one strategy are worth, over all seeds.</summary>
/// <param name="Part">The part of the study.</param>
/// <param name="Mentees">The size of the pools.</param>
/// <param name="Line">The way of leaving answers out, or of choosing questions.</param>
/// <param name="Level">The answer rate or the insight in per cent, or the number of questions.</param>
/// <param name="Strategy">The strategy.</param>
/// <param name="Missing">What a missing answer counts as.</param>
/// <param name="Approach">The approach.</param>
/// <param name="Measure"><see cref="FoundingFindings.Gain"/>, or the name of a part of a metric.</param>
/// <param name="Estimate">The mean and its band.</param>
/// <param name="Pools">How many pools it is of.</param>
public sealed record FoundingPoint(
    string Part, int Mentees, string Line, int Level, string Strategy, string Missing, string Approach, string Measure, FoundingEstimate Estimate, int Pools);
