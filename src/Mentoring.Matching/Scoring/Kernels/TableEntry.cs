namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>A criterion that is looked up: the codes of the mentors, and where the tables of one mentee begin, one a channel.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Size">The length of a table: 16, 32, 64 or 256.</param>
/// <param name="Start">Where the table of the first channel begins.</param>
/// <param name="Follows">Whether the codes of the entry before stand one byte lower in the same numbers.</param>
internal readonly record struct TableEntry(MentorCodes Codes, int Size, int Start, bool Follows)
{
    /// <summary>The most codes that are looked up.</summary>
    public const int MostCodes = 256;

    /// <summary>The length of a table for so many codes.</summary>
    public static int SizeFor(int codes) => codes <= 16 ? 16 : codes <= 32 ? 32 : codes <= 64 ? 64 : MostCodes;
}
