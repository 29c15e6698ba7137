namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Four vectors that are worked on together, so that what they share is loaded once and none waits for another.</summary>
internal struct Four<T>(T first, T second, T third, T fourth)
    where T : struct
{
    public T First = first;
    public T Second = second;
    public T Third = third;
    public T Fourth = fourth;
}
