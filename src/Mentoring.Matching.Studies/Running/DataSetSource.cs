using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>People who are there already, the same for every seed: the seed is then that of the approaches alone.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class DataSetSource : StudySource
{
    private readonly StudyPool data;

    /// <summary>Makes a source.</summary>
    /// <param name="name">The name in keys and tables.</param>
    /// <param name="data">The people, the schemes and the truth, if any.</param>
    /// <param name="content">
    /// What the data are, such as the hashes of their files. When it is left out it is worked out: the hash of the people and of the schemes' documents.
    /// </param>
    /// <exception cref="InvalidInputException">The content is left out, and a part of a scheme has no JSON name, so that it has no hash.</exception>
    public DataSetSource(string name, StudyPool data, string? content = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(data);
        this.data = data;
        Name = name;
        SchemeNames = [.. data.Schemes.Keys.Order(StringComparer.Ordinal)];
        Content = content ?? Described(data, SchemeNames);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Content { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> SchemeNames { get; }

    /// <inheritdoc/>
    public override bool VariesWithSeed => false;

    internal override long? KnownPairs => (long)data.Pool.Mentees.Length * data.Pool.Mentors.Length;

    internal override Scheme? KnownScheme(string name) => data.Schemes.GetValueOrDefault(name);

    /// <inheritdoc/>
    protected override StudyPool OpenCore(ulong seed, CancellationToken cancellationToken) => data;

    private static InvalidInputException Nameless(string scheme) => new("data set", [new Problem(
        $"scheme '{scheme}'", "a part of it has no JSON name, so it has no hash", "say with 'content' what the data set is")]);

    private static string Described(StudyPool data, ImmutableArray<string> names)
    {
        IEnumerable<string> schemes = names.Select(name => $"{name} {RunRecord.HashOf(data.Schemes[name]) ?? throw Nameless(name)}");
        string outcomes = StudyHash.Of(data.Outcomes.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Mentee} {o.Mentor} {o.Value:R}")));
        string previous = StudyHash.Of((data.Previous ?? []).SelectMany(p => (string[])[p.MenteeId, p.MentorId]));
        return $"data set: people {RunRecord.HashOf(data.Pool)}, truth {data.Truth?.Name ?? "none"}"
            + $"{(data.Outcomes.IsEmpty ? "" : $", outcomes {outcomes}")}{(data.Previous is null ? "" : $", earlier round {previous}")}, schemes {string.Join(", ", schemes)}";
    }
}
