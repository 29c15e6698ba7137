namespace Mentoring.Matching.Choices;

/// <summary>What a request or an avoid clashed with. The first that applies, in this order.</summary>
public enum ChoiceClashKind
{
    /// <summary>An avoid: a request for somebody who avoids the other, or a pair that was made though one avoids the other.</summary>
    Avoid,

    /// <summary>A lock: of the mentee with another mentor, or of all the mentor's places with others.</summary>
    Lock,

    /// <summary>A rule of the scheme.</summary>
    Rule,

    /// <summary>The mentor takes nobody now.</summary>
    NoPlaces,

    /// <summary>An edit of the proposal forbids the pair, holds the mentee elsewhere or leaves them out.</summary>
    Edit,

    /// <summary>The two are a pair the other way round, and the scheme forbids two people to mentor each other.</summary>
    TwoCycle,

    /// <summary>Another request: a place that the pair needed is that of a pair which somebody asked for.</summary>
    Request,

    /// <summary>The score: the place is that of a pair which nobody asked for, or the objectives are served no better with it.</summary>
    Score,

    /// <summary>No matching was made.</summary>
    NoMatching,
}
