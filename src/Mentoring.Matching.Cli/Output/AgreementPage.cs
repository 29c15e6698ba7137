using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The agreement of a pair, and what a letter to the two may say.</summary>
internal sealed record AgreementPage(RunningPair Pair, string MenteeName, string MentorName, string File, string Text, CommonGround CommonGround);
