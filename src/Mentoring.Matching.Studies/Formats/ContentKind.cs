namespace Mentoring.Matching.Studies.Formats;

/// <summary>What a file of a published format holds.</summary>
public enum ContentKind
{
    /// <summary>Costs or values of cells: OR-Library text, CSV matrix, triples, .npy.</summary>
    Costs,

    /// <summary>Preference lists of both sides and capacities: hospitals/residents text.</summary>
    Preferences,

    /// <summary>Orders of alternatives by voters: PrefLib's soc, soi, toc and toi.</summary>
    Orders,

    /// <summary>Alternatives that voters put into categories: PrefLib's cat.</summary>
    Categories,
}
