namespace Mentoring.Matching.Studies.Formats;

/// <summary>Whether a matrix has a line or a column of names.</summary>
public enum HeaderMode
{
    /// <summary>It has one when it has a filled cell and none of them reads as a number, NaN or a forbidden mark. Declare names that look like numbers.</summary>
    Detect,

    /// <summary>It has one.</summary>
    Present,

    /// <summary>It has none.</summary>
    Absent,
}
