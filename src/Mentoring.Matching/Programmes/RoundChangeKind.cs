namespace Mentoring.Matching.Programmes;

/// <summary>What a round does to a pair or a person.</summary>
public enum RoundChangeKind
{
    /// <summary>A pair ended: its last day is over, or the mentee gets another mentor.</summary>
    Ended,

    /// <summary>A pair goes on.</summary>
    Kept,

    /// <summary>A pair is new.</summary>
    New,

    /// <summary>A pair of two who take part was not made, since it ended before.</summary>
    NotRepeated,

    /// <summary>A person waits on.</summary>
    Waiting,
}
