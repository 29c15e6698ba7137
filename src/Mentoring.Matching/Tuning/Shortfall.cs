namespace Mentoring.Matching.Tuning;

/// <summary>By how much the total of the stated matching falls short of the best total under drawn weights, on the scale of the scheme.</summary>
/// <param name="Mean">The mean over the draws.</param>
/// <param name="NineteenOfTwenty">In nineteen of twenty draws it is not more than this: the 95th percentile.</param>
/// <param name="Most">The most in any draw.</param>
public sealed record Shortfall(double Mean, double NineteenOfTwenty, double Most);
