namespace Mentoring.Matching.Studies.Formats;

/// <summary>What a format, or another kind of content, has no room for.</summary>
public enum FormatLoss
{
    /// <summary>The names of a side become its numbers from 1.</summary>
    Names,

    /// <summary>Rows that may have no column, or columns that no row may have, are left out.</summary>
    EmptyRows,

    /// <summary>The numbers were rounded when they were read, so the source itself is finer.</summary>
    Rounding,

    /// <summary>Which cells must be used.</summary>
    Pins,

    /// <summary>How many rows each column takes.</summary>
    Capacities,

    /// <summary>How many rows each column must have at least.</summary>
    MinimumLoads,

    /// <summary>Whether rows may go without a column, and at what cost.</summary>
    UnassignedCosts,

    /// <summary>How many columns each row is to have.</summary>
    Demands,

    /// <summary>What further rows in a column cost more than the first.</summary>
    LoadCosts,

    /// <summary>The numbers of the cells: only their order is kept.</summary>
    Numbers,

    /// <summary>How each column likes the rows.</summary>
    ColumnPreferences,

    /// <summary>Title, description and other facts about the data.</summary>
    Metadata,

    /// <summary>The names of categories, and which of them are empty.</summary>
    CategoryNames,
}
