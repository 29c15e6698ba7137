namespace Mentoring.Matching.ShortForms;

/// <summary>Why a question stays on a form whatever it brings the scores.</summary>
public enum KeptReason
{
    /// <summary>A rule reads it: without the answers it could not say which pairs may be made.</summary>
    Rule,

    /// <summary>The agreement of a pair begins with it: the live issue.</summary>
    Agreement,
}
