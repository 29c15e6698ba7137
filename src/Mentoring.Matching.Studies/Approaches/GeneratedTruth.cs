using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>The truth of a generated pool: its compatibility, and what would become of every pair.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class GeneratedTruth : PairTruth
{
    /// <summary>Makes the truth of a pool.</summary>
    /// <param name="generated">The pool.</param>
    public GeneratedTruth(GeneratedPool generated)
        : base(Checked(generated).Options.Mentees, generated.Options.Mentors) => Generated = generated;

    /// <inheritdoc/>
    public override string Name => "generated";

    /// <summary>The pool.</summary>
    public GeneratedPool Generated { get; }

    /// <inheritdoc/>
    protected override double CompatibilityCore(int mentee, int mentor) => Generated.Compatibility(mentee, mentor);

    /// <inheritdoc/>
    protected override bool? GoesWellCore(int mentee, int mentor) => Generated.IsGood(mentee, mentor);

    private static GeneratedPool Checked(GeneratedPool generated)
    {
        ArgumentNullException.ThrowIfNull(generated);
        return generated;
    }
}
