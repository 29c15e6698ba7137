using System.Collections.Immutable;

namespace Mentoring.Matching.Pools;

/// <summary>A person in a pool: a mentee or a mentor.</summary>
/// <remarks>Immutable; safe for use by several threads. A person who is in both pools has the same id in both.</remarks>
public abstract class Participant
{
    private protected Participant(
        string id, AnswerSheet? answers, string? name, IEnumerable<string>? requests, IEnumerable<string>? avoids)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id.Trim();
        Name = string.IsNullOrWhiteSpace(name) ? Id : name.Trim();
        Answers = answers ?? AnswerSheet.None;
        Requests = Trimmed(requests, nameof(requests));
        Avoids = Trimmed(avoids, nameof(avoids));
    }

    /// <summary>The same person with other answers.</summary>
    private protected Participant(Participant person, AnswerSheet answers)
    {
        Id = person.Id;
        Name = person.Name;
        Answers = answers;
        Requests = person.Requests;
        Avoids = person.Avoids;
    }

    /// <summary>The stable id. Ties are broken by it, so results do not depend on the order of the people.</summary>
    public string Id { get; }

    /// <summary>The name to show.</summary>
    /// <value>The id when no name is given.</value>
    public string Name { get; }

    /// <summary>What the person answered.</summary>
    public AnswerSheet Answers { get; }

    /// <summary>The ids of the people of the other side whom this person asked for, the most wanted first.</summary>
    public ImmutableArray<string> Requests { get; }

    /// <summary>The ids of the people of the other side with whom this person must not be matched.</summary>
    public ImmutableArray<string> Avoids { get; }

    /// <summary>The id of the person.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;

    private ImmutableArray<string> Trimmed(IEnumerable<string>? ids, string list) => ids is null ? [] : [.. ids.Select(id =>
        id?.Trim() ?? throw new ArgumentException($"'{Id}': an id in the {list} is null; leave it out.", list))];
}
