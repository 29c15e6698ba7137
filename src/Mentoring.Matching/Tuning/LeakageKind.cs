namespace Mentoring.Matching.Tuning;

/// <summary>What may make learned weights look better than they are.</summary>
public enum LeakageKind
{
    /// <summary>How many questions people answered tells of the outcome by itself.</summary>
    AnswerCount,

    /// <summary>People of different ids gave the very same answers and are in different folds.</summary>
    Duplicates,

    /// <summary>A criterion or question tells more of the outcome than answers from before a match do: perhaps it was answered afterwards.</summary>
    AfterTheEvent,
}
