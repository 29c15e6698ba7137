namespace Mentoring.Matching.Tuning;

/// <summary>What to do about learned weights.</summary>
public enum LearningAdvice
{
    /// <summary>There are too few past pairs, or their outcomes are all alike: nothing can be learned.</summary>
    TooLittle,

    /// <summary>Learned weights gain no more than chance could: keep those that are stated.</summary>
    KeepStated,

    /// <summary>Learned weights predict better than stated and equal ones, beyond what chance could do.</summary>
    UseLearned,
}
