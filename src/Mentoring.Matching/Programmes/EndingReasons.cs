using System.Collections.Frozen;

namespace Mentoring.Matching.Programmes;

/// <summary>Reasons why pairs end, by stable ids. A scheme may use ids of its own beside them.</summary>
/// <remarks>They are categories without blame, since an ending is nobody's fault: what else was said stays between the two.</remarks>
public static class EndingReasons
{
    /// <summary>The end date came.</summary>
    public const string Expired = "expired";

    /// <summary>A round gave the mentee another mentor, within the changes that it was allowed.</summary>
    public const string Rematched = "rematched";

    /// <summary>What the mentee wanted is reached.</summary>
    public const string GoalsReached = "goalsReached";

    /// <summary>The two do not work well together.</summary>
    public const string NotWorking = "notWorking";

    /// <summary>There is no time for it.</summary>
    public const string NoTime = "noTime";

    /// <summary>Work changed, so that the pair no longer suits.</summary>
    public const string RoleChanged = "roleChanged";

    /// <summary>Somebody left the organisation or the scheme.</summary>
    public const string Left = "left";

    /// <summary>Meetings no longer come about.</summary>
    public const string OutOfTouch = "outOfTouch";

    private static readonly FrozenDictionary<string, string> words = new Dictionary<string, string>
    {
        [Expired] = "the end date came",
        [Rematched] = "the round gave the mentee another mentor",
        [GoalsReached] = "what the mentee wanted is reached",
        [NotWorking] = "the two do not work well together",
        [NoTime] = "there is no time for it",
        [RoleChanged] = "work changed",
        [Left] = "somebody left",
        [OutOfTouch] = "meetings no longer came about",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The ids that are suggested, in ordinal order.</summary>
    public static IReadOnlyList<string> Suggested { get; } = [.. words.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A reason in words, as a clause.</summary>
    /// <param name="reason">The id.</param>
    /// <returns>The words of a suggested id; another id as it is.</returns>
    public static string Words(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return words.GetValueOrDefault(reason, reason);
    }
}
