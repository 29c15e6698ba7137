using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Studies.Running;

/// <summary>How the two views of a pair are combined in the cells of a study.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class ReciprocityChoice
{
    /// <summary>Makes a choice.</summary>
    /// <param name="name">The name in keys and tables.</param>
    /// <param name="reciprocity">What combines the views instead of what the scheme states; <see langword="null"/> for what it states.</param>
    public ReciprocityChoice(string name, Reciprocity? reciprocity)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Reciprocity = reciprocity;
    }

    /// <summary>As the scheme states.</summary>
    public static ReciprocityChoice AsStated { get; } = new("asStated", null);

    /// <summary>The name in keys and tables.</summary>
    public string Name { get; }

    /// <summary>What combines the views; <see langword="null"/> where that is what the scheme states.</summary>
    public Reciprocity? Reciprocity { get; }

    internal string Content => Reciprocity is null ? "as stated" : PartText.Of(Reciprocity);
}
