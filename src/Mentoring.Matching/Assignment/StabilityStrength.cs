namespace Mentoring.Matching.Assignment;

/// <summary>What counts as a blocking pair where there are ties; without ties the three are the same.</summary>
/// <remarks>
/// R. W. Irving, Stable marriage and indifference (1994), doi:10.1016/0166-218X(92)00179-P. A row without a column and a column with a free
/// place would always gain by an acceptable pair.
/// </remarks>
public enum StabilityStrength
{
    /// <summary>A pair blocks when both would gain. A weakly stable matching always exists.</summary>
    Weak,

    /// <summary>A pair blocks when one would gain and the other would not lose. There may be no strongly stable matching.</summary>
    Strong,

    /// <summary>A pair blocks when neither would lose. There may be no super-stable matching.</summary>
    Super,
}
