namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>A text in a picture. The page sets it in its own font, so that a picture is the same whatever fonts the machine has that drew it.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Where, in pixels from the left.</param>
/// <param name="Y">Where its base line is, in pixels from the top.</param>
/// <param name="Anchor">Which end of it is there: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
internal readonly record struct Word(string Text, double X, double Y, string Anchor);
