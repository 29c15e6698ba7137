namespace Mentoring.Matching.Cli.Commands;

/// <summary>The files that a command reads.</summary>
internal sealed record InputPaths(string? Scheme, string? Mentees, string? Mentors, string? Pairs, string? Earlier, string? Locks)
{
    /// <summary>The matching in force.</summary>
    public string? Current { get; init; }

    /// <summary>The programme.</summary>
    public string? Programme { get; init; }

    /// <summary>The template of agreements.</summary>
    public string? Template { get; init; }

    /// <summary>Whether a path is one of the files that are read, which must not be written.</summary>
    public bool Contains(string path) => ((string?[])[Scheme, Mentees, Mentors, Pairs, Earlier, Locks, Current, Programme, Template])
        .Any(p => p is not null && string.Equals(Path.GetFullPath(p), Path.GetFullPath(path), StringComparison.OrdinalIgnoreCase));
}
