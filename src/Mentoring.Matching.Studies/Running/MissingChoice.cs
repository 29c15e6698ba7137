using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What an unanswered criterion counts as in the cells of a study.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class MissingChoice
{
    /// <summary>Makes a choice.</summary>
    /// <param name="name">The name in keys and tables.</param>
    /// <param name="policy">The policy in place of the scheme's; <see langword="null"/> for what the scheme states.</param>
    public MissingChoice(string name, MissingAnswerPolicy? policy)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Policy = policy;
    }

    /// <summary>As the scheme states.</summary>
    public static MissingChoice AsStated { get; } = new("asStated", null);

    /// <summary>The name in keys and tables.</summary>
    public string Name { get; }

    /// <summary>The policy; <see langword="null"/> where it is what the scheme states.</summary>
    public MissingAnswerPolicy? Policy { get; }

    internal string Content => Policy is null ? "as stated" : PartText.Of(Policy);
}
