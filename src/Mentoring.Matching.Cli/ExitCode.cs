namespace Mentoring.Matching.Cli;

/// <summary>What the tool tells the shell. The meanings are part of its interface: see docs/cli.md.</summary>
internal static class ExitCode
{
    /// <summary>The work is done, whether or not everybody has a mentor.</summary>
    public const int Done = 0;

    /// <summary>The command line is wrong, or names an output that cannot be written.</summary>
    public const int Usage = 1;

    /// <summary>The scheme or an input file has problems; all of them were listed.</summary>
    public const int Input = 2;

    /// <summary>No matching keeps all that must be kept.</summary>
    public const int Infeasible = 3;

    /// <summary>The work was stopped with Ctrl+C.</summary>
    public const int Cancelled = 4;

    /// <summary>A result could not be certified, or the tool itself failed.</summary>
    public const int Internal = 5;

    /// <summary>A matching is not what its record and files say.</summary>
    public const int NotVerified = 6;
}
