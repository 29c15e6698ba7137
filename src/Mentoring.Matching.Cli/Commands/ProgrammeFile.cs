using System.CommandLine;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The file of a programme. It is a record that cannot be worked out again, so none is overwritten unasked, and the one that is read never.</summary>
internal static class ProgrammeFile
{
    public static Option<bool> Force() => new("--force") { Description = "Overwrite a programme that is there; never the one that is read." };

    /// <summary>Why the outputs cannot be written; or <see langword="null"/>.</summary>
    /// <param name="inputs">What is read.</param>
    /// <param name="outputs">What is to be written, the programme first.</param>
    /// <param name="force">Whether a programme may be overwritten.</param>
    public static string? Fault(InputPaths inputs, IReadOnlyList<string> outputs, bool force) => OutputFile.Fault(inputs, outputs)
        ?? (!force && File.Exists(outputs[0])
            ? $"{outputs[0]}: this file is there already, and a programme cannot be worked out again; name another file, or overwrite it with --force."
            : null);
}
