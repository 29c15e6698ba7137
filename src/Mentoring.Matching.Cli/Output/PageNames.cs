using System.Globalization;
using System.Text;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Names of files for pairs: of plain letters, so that no id leads out of the folder or means something to a file system.</summary>
internal static class PageNames
{
    private const int mostLetters = 50;

    /// <summary>A name for each pair, no two of which differ in letter case alone.</summary>
    public static string[] Of(IEnumerable<Pair> pairs)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. pairs.Select(pair =>
        {
            string stem = $"{Plain(pair.MenteeId)}_with_{Plain(pair.MentorId)}";
            string name = $"{stem}.md";
            for (int number = 2; !taken.Add(name); number++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{stem}_{number}.md");
            }

            return name;
        })];
    }

    /// <summary>Letters and digits of ASCII as they are, all else as hyphens, one for several, none at either end.</summary>
    private static string Plain(string id)
    {
        var name = new StringBuilder(Math.Min(id.Length, mostLetters));
        foreach (char c in id)
        {
            if (name.Length == mostLetters)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string plain = name.ToString().Trim('-');
        return plain.Length == 0 ? "x" : plain;
    }
}
