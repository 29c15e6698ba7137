namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>end</c>: what was recorded, and how many pairs of the programme run and have ended then.</summary>
internal sealed record EndDocument(string MenteeId, string MentorId, string Date, string Side, string Reason, int Running, int Ended);
