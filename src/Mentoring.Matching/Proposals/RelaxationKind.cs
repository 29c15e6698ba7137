namespace Mentoring.Matching.Proposals;

/// <summary>What a relaxation would change.</summary>
public enum RelaxationKind
{
    /// <summary>A rule of the scheme is left out.</summary>
    DropRule,

    /// <summary>A mentor takes one mentee more. Somebody who is recruited with the same answers places as many, as far as rules go by answers.</summary>
    OneMorePlace,
}
