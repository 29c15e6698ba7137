using System.Collections.Frozen;
using System.Collections.Immutable;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Questionnaires;

/// <summary>The questions of a scheme, and what is measured of its pairs.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Question> byId;
    private readonly FrozenDictionary<string, PairMeasure> measuresById;

    /// <summary>Makes a questionnaire.</summary>
    /// <param name="questions">The questions; each id once.</param>
    /// <param name="pairMeasures">What is measured of pairs; each id once.</param>
    /// <exception cref="InvalidInputException">Ids are there twice; all of them are named.</exception>
    public Questionnaire(IEnumerable<Question> questions, IEnumerable<PairMeasure>? pairMeasures = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        Questions = [.. questions];
        PairMeasures = pairMeasures is null ? [] : [.. pairMeasures];
        var problems = new List<Problem>();
        byId = Index("question", Questions, q => q.Id, problems);
        measuresById = Index("pair measure", PairMeasures, m => m.Id, problems);
        InvalidInputException.ThrowIfAny("questionnaire", problems);
    }

    /// <summary>The questions in their order.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>What is measured of pairs.</summary>
    public ImmutableArray<PairMeasure> PairMeasures { get; }

    /// <summary>The question with an id, or <see langword="null"/> where there is none.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The question.</returns>
    public Question? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The pair measure with an id, or <see langword="null"/> where there is none.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The measure.</returns>
    public PairMeasure? FindPairMeasure(string id) => measuresById.GetValueOrDefault(id);

    /// <summary>The questions that a side is asked.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The questions in their order.</returns>
    public IEnumerable<Question> AskedOf(Side side) => Questions.Where(q => q.IsAskedOf(side));

    private static FrozenDictionary<string, T> Index<T>(string kind, ImmutableArray<T> items, Func<T, string> id, List<Problem> problems)
        where T : class
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
            {
                problems.Add(new Problem($"{kind} {i + 1}", "it is null", "leave it out"));
            }
            else if (!index.TryAdd(id(items[i]), items[i]))
            {
                problems.Add(new Problem($"{kind} '{id(items[i])}'", "the id is there twice", "give each its own id"));
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
