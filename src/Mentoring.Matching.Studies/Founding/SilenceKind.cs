namespace Mentoring.Matching.Studies.Founding;

/// <summary>How mentors leave answers out.</summary>
public enum SilenceKind
{
    /// <summary>Each answer on its own: a mentor answers some questions and not others.</summary>
    Items,

    /// <summary>A mentor answers everything or nothing.</summary>
    People,
}
