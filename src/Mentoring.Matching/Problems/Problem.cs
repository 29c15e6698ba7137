namespace Mentoring.Matching.Problems;

/// <summary>One thing that is wrong with an input: where it is, what is wrong, and how to mend it.</summary>
/// <remarks>Immutable; equal when the three texts are equal.</remarks>
public sealed record Problem
{
    /// <summary>Makes a problem.</summary>
    /// <param name="place">Where it is: a participant and question, or a path in a document such as <c>$.criteria[2].question</c>.</param>
    /// <param name="message">What is wrong, as a clause without a full stop.</param>
    /// <param name="mend">How to mend it, as a clause without a full stop.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Problem(string place, string message, string mend)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        ArgumentException.ThrowIfNullOrWhiteSpace(mend);
        Place = place;
        Message = message;
        Mend = mend;
    }

    /// <summary>Where the problem is.</summary>
    public string Place { get; }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>How to mend it.</summary>
    public string Mend { get; }

    /// <summary>The problem as one line: place, message, mend.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Place}: {Message}; {Mend}.";

    /// <summary>This problem, its place put below another place.</summary>
    /// <param name="outer">The outer place, such as <c>$.criteria[2]</c> or <c>mentee 'bea'</c>.</param>
    /// <returns>The same problem with the longer place.</returns>
    public Problem Within(string outer) => new($"{outer}, {Place}", Message, Mend);
}
