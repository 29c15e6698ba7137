namespace Mentoring.Matching.Cli.Commands;

/// <summary>The files that a command reads.</summary>
internal sealed record InputPaths(string? Scheme, string? Mentees, string? Mentors, string? Pairs, string? Earlier, string? Locks)
{
    /// <summary>The schemes beside the first, where several are compared.</summary>
    public IReadOnlyList<string> MoreSchemes { get; init; } = [];

    /// <summary>The matching in force.</summary>
    public string? Current { get; init; }

    /// <summary>The pairs of an earlier round.</summary>
    public string? Previous { get; init; }

    /// <summary>The programme.</summary>
    public string? Programme { get; init; }

    /// <summary>The template of agreements.</summary>
    public string? Template { get; init; }

    /// <summary>What became of past pairs.</summary>
    public string? Outcomes { get; init; }

    /// <summary>Shortlists that people filled in.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The shortlists as they were sent.</summary>
    public IReadOnlyList<string> Sent { get; init; } = [];

    /// <summary>Whether only pairs of the shortlists may be made.</summary>
    public bool OnlyListed { get; init; }

    /// <summary>Whether a path is one of the files that are read, which must not be written.</summary>
    public bool Contains(string path) => ((string?[])[Scheme, Mentees, Mentors, Pairs, Earlier, Locks, Current, Previous, Programme, Template, Outcomes, .. MoreSchemes, .. Choices, .. Sent])
        .Any(p => p is not null && string.Equals(Path.GetFullPath(p), Path.GetFullPath(path), StringComparison.OrdinalIgnoreCase));
}
