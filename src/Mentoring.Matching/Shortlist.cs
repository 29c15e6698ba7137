using System.Collections.Immutable;

namespace Mentoring.Matching;

/// <summary>The people of the other side who are shown to a person.</summary>
/// <remarks>Immutable; safe for use by several threads. It keeps the scores and rules of all lists alive, from which pairs explain themselves.</remarks>
public sealed class Shortlist
{
    private readonly ShortlistPartners partners;
    private readonly int person;

    internal Shortlist(ShortlistPartners partners, int person, ShortlistShortfall? shortfall)
    {
        this.partners = partners;
        this.person = person;
        Shortfall = shortfall;
    }

    /// <summary>The id of the person whose list it is.</summary>
    public string Id => partners.Pool[partners.Side, person].Id;

    /// <summary>How many are on it.</summary>
    public int Count => partners.CountOf(person);

    /// <summary>The pairs of the person with those on the list, the best first: locked pairs, then by rank, then by id.</summary>
    /// <value>Made anew each time they are asked for, in O(criteria) time a pair, so that many lists do not hold what nobody reads.</value>
    public ImmutableArray<ShortlistedPair> Pairs => partners.PairsOf(person);

    /// <summary>Why the list is shorter than was asked for; <see langword="null"/> where it is not.</summary>
    public ShortlistShortfall? Shortfall { get; }
}
