using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>Generated pools of one kind: of a size, with mentors who answer so much.</summary>
/// <param name="key">Its name.</param>
/// <param name="line">What it belongs to: the way of answering, or of choosing questions.</param>
/// <param name="level">Where it stands on the axis of its part.</param>
/// <param name="options">What the pools are like; the seed is that of the cell.</param>
/// <param name="asked">Which questions mentors are asked; all when left out.</param>
internal sealed class FoundingSource(string key, string line, int level, GeneratorOptions options, AskedQuestions? asked = null) : StudySource
{
    public override string Name => key;

    /// <summary>What it belongs to.</summary>
    public string Line => line;

    /// <summary>Where it stands on the axis of its part.</summary>
    public int Level => level;

    /// <summary>How many mentees there are.</summary>
    public int Mentees => options.Mentees;

    public override string Content => $"founding study, {GeneratorText.Of(options)}; mentors are asked {asked?.Content ?? "everything"}";

    public override ImmutableArray<string> SchemeNames { get; } = [FoundingPools.Detailed, FoundingPools.Informal, FoundingPools.OpenDoor, FoundingPools.WithASay];

    public override bool VariesWithSeed => true;

    protected override StudyPool OpenCore(ulong seed, CancellationToken cancellationToken)
    {
        GeneratedPool generated = PoolGenerator.Generate(options with { Seed = seed });
        Pool pool = asked is null ? generated.Pool : Asking(generated.Pool, asked.Of(seed, cancellationToken));
        return new StudyPool(pool, FoundingPools.Schemes(generated), new GeneratedTruth(generated));
    }

    /// <summary>The pool whose mentors were asked some of the questions that criteria compare, and all others.</summary>
    private static Pool Asking(Pool pool, IReadOnlySet<string> questions)
    {
        bool IsAsked(string id) => questions.Contains(id) || !AskedQuestions.All.Contains(id);
        return pool.With(pool.Mentees, pool.Mentors.Select(m => new Mentor(
            m.Id, new AnswerSheet(m.Answers.Where(a => IsAsked(a.Key))), m.Capacity, m.MinimumLoad, m.Name, m.Requests, m.Avoids)));
    }
}
