namespace Mentoring.Matching.Studies.Running;

/// <summary>How a study is run, as against what it is, which the design says.</summary>
public sealed class StudyOptions
{
    /// <summary>The most cells that run at once, each on a thread of its own, the caller's included.</summary>
    /// <value>The default is 1. The results are the same to the last bit with any number; the times are not.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Parallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;
}
