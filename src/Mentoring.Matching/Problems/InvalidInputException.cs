using System.Collections.Immutable;

namespace Mentoring.Matching.Problems;

/// <summary>Thrown when an input has problems; carries all of them at once.</summary>
/// <remarks>The caller erred. <see cref="Problems"/> says where each problem is and how to mend it.</remarks>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>Makes the exception for one or more problems.</summary>
    /// <param name="subject">What was being made, such as <c>pool</c> or <c>scheme</c>.</param>
    /// <param name="problems">The problems; at least one.</param>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public InvalidInputException(string subject, IEnumerable<Problem> problems)
        : this(subject, [.. problems])
    {
    }

    private InvalidInputException(string subject, ImmutableArray<Problem> problems)
        : base(Describe(subject, problems))
    {
        Subject = subject;
        Problems = problems;
    }

    /// <summary>What was being made.</summary>
    public string Subject { get; }

    /// <summary>All the problems, in the order in which they were found.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    internal static void ThrowIfAny(string subject, IReadOnlyCollection<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvalidInputException(subject, problems);
        }
    }

    private static string Describe(string subject, ImmutableArray<Problem> problems)
    {
        if (problems.IsEmpty)
        {
            throw new ArgumentException("An invalid input has at least one problem.", nameof(problems));
        }

        string count = problems.Length == 1 ? "1 problem" : $"{problems.Length} problems";
        return $"The {subject} has {count}:\n{string.Join('\n', problems)}";
    }
}
