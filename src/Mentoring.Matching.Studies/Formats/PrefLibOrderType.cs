namespace Mentoring.Matching.Studies.Formats;

/// <summary>What orders a PrefLib file has.</summary>
public enum PrefLibOrderType
{
    /// <summary>Strict orders of all alternatives (<c>soc</c>).</summary>
    StrictComplete,

    /// <summary>Strict orders of some or all alternatives (<c>soi</c>).</summary>
    StrictIncomplete,

    /// <summary>Orders of all alternatives that may have ties (<c>toc</c>).</summary>
    TiesComplete,

    /// <summary>Orders of some or all alternatives that may have ties (<c>toi</c>).</summary>
    TiesIncomplete,
}
