using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Choices;

/// <summary>Which rules give way to a request, by who asked: a pair that such a rule alone forbids may then be made, and is flagged.</summary>
/// <remarks>
/// A rule that is not named holds whatever anybody asks for. A person is never matched with themselves, and nobody who is locked with somebody else. An avoid
/// holds too, unless <c>noAvoided</c> is named: then the other side's request goes before it. A pair that both asked for each other has all three kinds of
/// request. Immutable; safe for use by several threads.
/// </remarks>
public sealed class ChoicePrecedence
{
    /// <summary>States what gives way.</summary>
    /// <param name="mutual">The ids of the rules that give way where both asked for each other.</param>
    /// <param name="mentor">The ids of the rules that give way where the mentor asked, whether or not the mentee did.</param>
    /// <param name="mentee">The ids of the rules that give way where the mentee asked, whether or not the mentor did.</param>
    /// <exception cref="ArgumentException">An id is blank or there twice.</exception>
    [JsonConstructor]
    public ChoicePrecedence(IReadOnlyList<string>? mutual = null, IReadOnlyList<string>? mentor = null, IReadOnlyList<string>? mentee = null)
    {
        Mutual = Ids(mutual, nameof(mutual));
        Mentor = Ids(mentor, nameof(mentor));
        Mentee = Ids(mentee, nameof(mentee));
    }

    /// <summary>No rule gives way.</summary>
    public static ChoicePrecedence None { get; } = new();

    /// <summary>The ids of the rules that give way where both asked for each other.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Mutual { get; }

    /// <summary>The ids of the rules that give way where the mentor asked, whether or not the mentee did.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Mentor { get; }

    /// <summary>The ids of the rules that give way where the mentee asked, whether or not the mentor did.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> Mentee { get; }

    /// <summary>Whether no rule gives way.</summary>
    internal bool IsNone => Mutual.Count + Mentor.Count + Mentee.Count == 0;

    /// <summary>Whether a rule gives way to a request.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="kind">Who of the pair asked; where both did it is <see cref="RequestKind.Mutual"/>, which has the other two in it.</param>
    /// <returns>Whether it gives way.</returns>
    public bool SetsAside(string ruleId, RequestKind kind)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return kind switch
        {
            RequestKind.Mentor => Mentor.Contains(ruleId, StringComparer.Ordinal),
            RequestKind.Mentee => Mentee.Contains(ruleId, StringComparer.Ordinal),
            _ => Mutual.Concat(Mentor).Concat(Mentee).Contains(ruleId, StringComparer.Ordinal),
        };
    }

    /// <summary>Whether a rule gives way to a request of some kind.</summary>
    internal bool SetsAside(string ruleId) => SetsAside(ruleId, RequestKind.Mutual);

    /// <summary>The rules of a scheme, each in the form in which it gives way.</summary>
    internal ImmutableArray<EligibilityRule> Applied(ImmutableArray<EligibilityRule> rules) =>
        [.. rules.Select(rule => SetsAside(rule.Id) ? new RuleUnlessAsked(rule, kind => SetsAside(rule.Id, kind)) : rule)];

    /// <summary>What is wrong with this precedence under the rules of a scheme.</summary>
    internal IEnumerable<Problem> Check(IReadOnlyList<EligibilityRule> rules)
    {
        string[] known = [.. rules.Where(r => r is not NotThemselves).Select(r => r.Id)];
        foreach ((string list, IReadOnlyList<string> ids) in ((string, IReadOnlyList<string>)[])[("mutual", Mutual), ("mentor", Mentor), ("mentee", Mentee)])
        {
            foreach (string id in ids.Where(id => !known.Contains(id, StringComparer.Ordinal)))
            {
                yield return rules.Any(r => r.Id == id)
                    ? new Problem($"choices.{list}", $"'{id}' holds whatever anybody asks for", "leave it out")
                    : new Problem($"choices.{list}", $"there is no rule '{id}'", NearestName.Mend(id, known));
            }
        }
    }

    private static ReadOnlyCollection<string> Ids(IReadOnlyList<string>? ids, string list)
    {
        string[] all = ids is null ? [] : [.. ids.Select(id =>
            string.IsNullOrWhiteSpace(id) ? throw new ArgumentException("The id of a rule is not blank.", list) : id.Trim())];
        return all.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new ArgumentException($"The rule '{twice.Key}' is there twice; name it once.", list)
            : Array.AsReadOnly(all);
    }
}
