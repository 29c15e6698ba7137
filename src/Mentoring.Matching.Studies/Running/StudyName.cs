using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What the names of a study may be: they stand in keys, on command lines and in the cells of tables.</summary>
internal static class StudyName
{
    /// <summary>The most letters of a name.</summary>
    public const int MostLetters = 100;

    /// <summary>Reports a name that cannot be used.</summary>
    public static void Check(string place, string? name, List<Problem> problems)
    {
        // What begins with a letter or a digit is no formula to a spreadsheet and no option to a command.
        if (string.IsNullOrWhiteSpace(name) || !char.IsLetterOrDigit(name[0]) || char.IsWhiteSpace(name[^1]) || name.Length > MostLetters
            || name.Any(c => c == StudyCell.Separator || char.IsControl(c) || char.IsSurrogate(c)))
        {
            problems.Add(new Problem(
                place,
                $"'{name}' cannot be a name in a study",
                $"begin with a letter or a digit, leave out '{StudyCell.Separator}' and line breaks, and take at most {MostLetters} letters"));
        }
    }
}
