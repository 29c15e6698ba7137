using System.Globalization;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Numbers as people read them.</summary>
internal static class ScaleText
{
    /// <summary>A score on the scheme's scale, without unit, for a cell.</summary>
    public static string Cell(ScoreScale scale, double score) => Fixed(scale.Show(score), scale.Decimals);

    /// <summary>A mean on the scheme's scale: totals may be whole points, but means are not.</summary>
    public static string Mean(ScoreScale scale, double mean)
    {
        if (double.IsNaN(mean))
        {
            return "none";
        }

        string number = Fixed(mean, Math.Max(2, scale.Decimals));
        return scale.Unit is null ? number : scale.Unit == "%" ? number + "%" : $"{number} {scale.Unit}";
    }

    public static string Percent(double share) => Fixed(100 * share, 0) + "%";

    public static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Fixed(double number, int decimals)
    {
        string text = number.ToString($"F{decimals}", CultureInfo.InvariantCulture);

        // A hair below 0 is 0 and not "-0".
        return text.TrimStart('-').All(c => c is '0' or '.') ? text.TrimStart('-') : text;
    }
}
