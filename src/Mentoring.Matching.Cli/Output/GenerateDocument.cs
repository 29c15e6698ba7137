namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>generate</c>: what was made, how many pairs outcomes.csv tells of and how many of them went well, and the files.</summary>
internal sealed record GenerateDocument(
    ulong Seed, int Mentees, int Mentors, int Places, double Signal, int Outcomes, int GoodOutcomes, IReadOnlyList<string> Files);
