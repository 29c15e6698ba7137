namespace Mentoring.Matching.Cli.Output;

/// <summary>A file that is to be written.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Text">What is in it.</param>
/// <param name="MarkUnicode">Whether it begins with a byte order mark where it has letters beyond ASCII.</param>
internal sealed record PageFile(string Name, string Text, bool MarkUnicode = false);
