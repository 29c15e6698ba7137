namespace Mentoring.Matching.ShortForms;

/// <summary>How a sequence of questions was found.</summary>
public enum FormSearchKind
{
    /// <summary>From none, always adding the question that brings most.</summary>
    Forward,

    /// <summary>From all, always leaving out the question that costs least.</summary>
    Backward,
}
