using System.Collections.Frozen;
using System.Collections.Immutable;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Which pairs of a pool may be made under a list of rules, and which of those a person should look at.</summary>
/// <remarks>
/// <para>
/// A pair may be made when every rule allows it, each rule's policy for unknown applied; it is flagged when it may be made and a rule flags
/// it. That is the strong conjunction of Kleene (Kleene 1938, doi:10.2307/2267778) over what the policies make of the verdicts.
/// </para>
/// <para>
/// Nothing is kept a pair: pairs are judged when asked for, in O(rules) time, and only counts are kept. Memory is O(people + exceptions), such as
/// earlier pairs and those who are avoided. Immutable; safe for use by several threads. People go by their index in the pool.
/// </para>
/// </remarks>
public sealed class EligibilityTable
{
    private readonly ImmutableArray<PreparedRule> rules;
    private readonly int[] menteeCounts;
    private readonly int[] mentorCounts;

    private EligibilityTable(ResponseTable responses, ImmutableArray<PreparedRule> rules, int threads, CancellationToken cancellationToken)
    {
        Responses = responses;
        this.rules = rules;
        Groups = RowGroups.Of(rules, responses.MenteeCount, responses.MentorCount, threads, cancellationToken);
        menteeCounts = new int[responses.MenteeCount];
        EligibilityCounts counts = EligibilityCounts.Of(rules, Groups, responses.MentorCount, menteeCounts, threads, cancellationToken);
        mentorCounts = counts.OfMentors();
        AllowedCount = counts.Allowed;
        FlaggedCount = counts.Flagged;
        ForbiddenByRule = ByRule(counts.Forbidden);
        ForbiddenOnlyByRule = ByRule(counts.ForbiddenAlone);
    }

    /// <summary>The number of pairs that may be made.</summary>
    public long AllowedCount { get; }

    /// <summary>The number of pairs that may be made and that a person should look at.</summary>
    public long FlaggedCount { get; }

    /// <summary>For each rule id, the number of pairs that the rule forbids, whether or not another rule forbids them too.</summary>
    public IReadOnlyDictionary<string, long> ForbiddenByRule { get; }

    /// <summary>For each rule id, the number of pairs that no other rule forbids: what leaving the rule out would set free.</summary>
    public IReadOnlyDictionary<string, long> ForbiddenOnlyByRule { get; }

    internal ResponseTable Responses { get; }

    /// <summary>Which mentees have the same row.</summary>
    internal RowGroups Groups { get; }

    /// <summary>Judges every pair of a pool.</summary>
    /// <param name="responses">The answers.</param>
    /// <param name="rules">The rules, each id once; with none, every pair may be made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The table. Takes O(people + groups x mentors x rules) time, where mentees whom no rule can tell apart are one group; a rule of one's own makes
    /// each mentee a group.
    /// </returns>
    /// <exception cref="InvalidInputException">Rules do not fit the pool's questionnaire, or two have the same id; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static EligibilityTable Build(
        ResponseTable responses, IReadOnlyList<EligibilityRule> rules, CancellationToken cancellationToken = default) =>
        Build(responses, rules, 1, cancellationToken);

    /// <summary>Judges every pair of a pool on so many threads; the table is the same whatever their number.</summary>
    internal static EligibilityTable Build(
        ResponseTable responses, IReadOnlyList<EligibilityRule> rules, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(rules);
        InvalidInputException.ThrowIfAny("list of rules", Problems(responses.Pool.Questionnaire, rules));
        cancellationToken.ThrowIfCancellationRequested();
        return new EligibilityTable(responses, [.. rules.Select(r => r.Prepare(responses, cancellationToken))], threads, cancellationToken);
    }

    /// <summary>Whether a pair may be made.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>Whether it may be made.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public bool IsAllowed(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return Settled(mentee, mentor) != Truth.No;
    }

    /// <summary>Whether a pair may be made and a person should look at it.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>Whether it is flagged; never when it may not be made.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public bool IsFlagged(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return Settled(mentee, mentor) == Truth.Unknown;
    }

    /// <summary>What the rules say together: no for a pair that may not be made, unknown for one that is flagged, yes otherwise.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The verdict, the policies for unknown applied.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public Truth Verdict(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return Settled(mentee, mentor);
    }

    /// <summary>What each rule says of a pair, worked out on demand.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>One finding a rule, in the order of the rules.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public IReadOnlyList<RuleFinding> Findings(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return [.. rules.Select(r => r.Find(mentee, mentor))];
    }

    /// <summary>The findings that forbid a pair, worked out on demand.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The findings in the order of the rules; none when the pair may be made.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public IReadOnlyList<RuleFinding> Blocking(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return [.. rules.Where(r => !r.Allows(r.Judge(mentee, mentor))).Select(r => r.Find(mentee, mentor))];
    }

    /// <summary>The findings that flag a pair, which may be made, in the order of the rules; none when it is not flagged.</summary>
    internal IReadOnlyList<RuleFinding> Flags(int mentee, int mentor) =>
        IsFlagged(mentee, mentor) ? [.. rules.Where(r => r.Flags(r.Judge(mentee, mentor))).Select(r => r.Find(mentee, mentor))] : [];

    /// <summary>With how many people of the other side a person may be matched.</summary>
    /// <param name="side">The side of the person.</param>
    /// <param name="person">The index of the person.</param>
    /// <returns>The number of pairs of that person that may be made.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public int AllowedCountOf(Side side, int person)
    {
        int[] counts = side == Side.Mentee ? menteeCounts : mentorCounts;
        CheckIndex(person, counts.Length, nameof(person));
        return counts[person];
    }

    /// <summary>Room in which one thread judges a mentee and every mentor at once.</summary>
    internal EligibilityRow CreateRow() => new(rules, mentorCounts.Length);

    /// <summary>The rules, in the order in which rows have them.</summary>
    internal ImmutableArray<PreparedRule> Rules => rules;

    private static List<Problem> Problems(Questionnaire questionnaire, IReadOnlyList<EligibilityRule> rules)
    {
        var problems = new List<Problem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < rules.Count; i++)
        {
            if (rules[i] is null)
            {
                problems.Add(new Problem($"rule {i + 1}", "it is null", "leave it out"));
                continue;
            }

            if (!ids.Add(rules[i].Id))
            {
                problems.Add(new Problem($"rule '{rules[i].Id}'", "the id is there twice", "give each rule an id of its own"));
            }

            problems.AddRange(rules[i].Check(questionnaire));
        }

        return problems;
    }

    private static void CheckIndex(int index, int count, string parameter)
    {
        if ((uint)index >= (uint)count)
        {
            throw new ArgumentOutOfRangeException(parameter, index, $"There are {count} people; give an index from 0 to {count - 1}.");
        }
    }

    private void CheckPair(int mentee, int mentor)
    {
        CheckIndex(mentee, menteeCounts.Length, nameof(mentee));
        CheckIndex(mentor, mentorCounts.Length, nameof(mentor));
    }

    private Truth Settled(int mentee, int mentor)
    {
        bool isFlagged = false;
        foreach (PreparedRule rule in rules)
        {
            Truth verdict = rule.Judge(mentee, mentor);
            if (!rule.Allows(verdict))
            {
                return Truth.No;
            }

            isFlagged |= rule.Flags(verdict);
        }

        return isFlagged ? Truth.Unknown : Truth.Yes;
    }

    private FrozenDictionary<string, long> ByRule(IReadOnlyList<long> counts) =>
        rules.Select((r, i) => KeyValuePair.Create(r.Rule.Id, counts[i])).ToFrozenDictionary(StringComparer.Ordinal);
}
