using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Fairness;

/// <summary>What became of the people of a matching, by their answers to questions, used by the matching or not.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class FairnessReport
{
    private FairnessReport(ImmutableArray<OutcomesByGroup> tables) => Tables = tables;

    /// <summary>One table a question and side, in the order of the questionnaire or of the questions that were named; mentees before mentors.</summary>
    public ImmutableArray<OutcomesByGroup> Tables { get; }

    /// <summary>Works out the outcomes by group.</summary>
    /// <param name="scheme">The scheme of the matching.</param>
    /// <param name="pool">The pool that was matched.</param>
    /// <param name="result">The matching.</param>
    /// <param name="options">Which questions, and how; all questions for audits alone when left out.</param>
    /// <returns>The outcomes. There is no table where no question is for audits alone and none is named.</returns>
    /// <remarks>O(people x questions) time.</remarks>
    /// <exception cref="ArgumentException">The result is not of this pool.</exception>
    /// <exception cref="InvalidInputException">The options or the answers do not fit the scheme's questionnaire; all problems are in it.</exception>
    public static FairnessReport Of(Scheme scheme, Pool pool, MatchResult result, FairnessOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(result);
        options ??= new FairnessOptions();
        InvalidInputException.ThrowIfAny("fairness options", options.Check(scheme.Questionnaire));
        pool = pool.Under(scheme.Questionnaire);
        Dictionary<Side, OutcomeTally> tallies = Sides(options).ToDictionary(side => side, side => new OutcomeTally(pool, side, result));
        return new FairnessReport([.. Questions(scheme, options).SelectMany(question => Sides(options)
            .Where(question.IsAskedOf)
            .Select(side => new GroupTable(scheme, pool, question, side, tallies[side], options).Outcomes()))]);
    }

    private static IEnumerable<Side> Sides(FairnessOptions options) => options.Side is { } side ? [side] : [Side.Mentee, Side.Mentor];

    private static IEnumerable<Question> Questions(Scheme scheme, FairnessOptions options) => options.Questions.Count == 0
        ? scheme.Questionnaire.Questions.Where(q => q.AuditOnly)
        : options.Questions.Distinct(StringComparer.Ordinal).Select(id => scheme.Questionnaire.Find(id)!);
}
