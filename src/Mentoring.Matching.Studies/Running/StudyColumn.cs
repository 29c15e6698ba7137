namespace Mentoring.Matching.Studies.Running;

/// <summary>A column of the table of a study.</summary>
/// <remarks>Immutable. Equality is by value.</remarks>
public sealed record StudyColumn
{
    internal StudyColumn(string name, StudyColumnKind kind, bool isReproducible = true)
    {
        Name = name;
        Kind = kind;
        IsReproducible = isReproducible;
    }

    /// <summary>The name; each once in a table.</summary>
    public string Name { get; }

    /// <summary>What its cells hold.</summary>
    public StudyColumnKind Kind { get; }

    /// <summary>Whether another run gives the same to the last bit; time and memory are not so.</summary>
    public bool IsReproducible { get; }
}
