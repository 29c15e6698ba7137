using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Agreements;

/// <summary>Finds where the two of a pair expect different things.</summary>
public static class ExpectationFlags
{
    /// <summary>What the two of a pair expect differently, from the explanation of their score.</summary>
    /// <param name="scheme">The scheme under which the pair was scored.</param>
    /// <param name="explanation">The explanation, such as <see cref="MatchedPair.Explanation"/>.</param>
    /// <returns>
    /// A flag for each of the scheme's expectations below whose agreement the answers of the two are, in the scheme's order. A scheme that states none
    /// is taken to mean each <see cref="Cadence"/> and each <see cref="Coverage"/>. Where one of the two did not answer there is nothing to say.
    /// </returns>
    public static ImmutableArray<ExpectationFlag> Of(Scheme scheme, PairExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(explanation);
        var answered = explanation.Contributions.Where(c => c.Basis == EvidenceBasis.Answers).ToDictionary(c => c.CriterionId, StringComparer.Ordinal);
        return [.. Expectations(scheme)
            .Where(e => answered.TryGetValue(e.Criterion, out Contribution? found) && found.Agreement < e.Below)
            .Select(e => new ExpectationFlag(
                e.Criterion,
                answered[e.Criterion].Label,
                answered[e.Criterion].Sentence,
                e.Ask.Count > 0 ? [.. e.Ask] : Suggested(scheme.Criteria.First(c => c.Id == e.Criterion))))];
    }

    private static IEnumerable<Expectation> Expectations(Scheme scheme) => !scheme.Expectations.IsEmpty
        ? scheme.Expectations
        : scheme.Criteria.Where(c => c is Cadence or Coverage).Select(c => new Expectation(c.Id));

    private static ImmutableArray<string> Suggested(Criterion criterion) => criterion switch
    {
        Cadence =>
        [
            "How often can we both meet, and for how long?",
            "What may happen between meetings, such as a short call or a message?",
        ],
        Coverage =>
        [
            "Which of the wishes that are not on offer matter most, and who else could help with them?",
            "What may each of us count on: listening, advice, introductions, speaking up for somebody?",
        ],
        _ => ["What does each of us expect here, and where could we meet?"],
    };
}
