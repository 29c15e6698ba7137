using Mentoring.Matching.Studies.Founding;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>A line of a picture of a study, with the band around it.</summary>
/// <param name="Name">Its name, which stands at its right end.</param>
/// <param name="Points">Its points from left to right.</param>
/// <param name="Colour">Which of the colours it has, from 0: lines of a kind have one.</param>
/// <param name="IsThin">Whether it is drawn thin, with open circles, to tell two lines of a kind apart.</param>
internal sealed record StudyLine(string Name, IReadOnlyList<(double At, FoundingEstimate Of)> Points, int Colour, bool IsThin = false);
