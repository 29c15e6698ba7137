namespace Mentoring.Matching.Studies.Running;

/// <summary>What the cells of a column hold.</summary>
public enum StudyColumnKind
{
    /// <summary>Texts.</summary>
    Text,

    /// <summary>Whole numbers of 64 bits.</summary>
    WholeNumber,

    /// <summary>Numbers in double precision.</summary>
    Number,
}
