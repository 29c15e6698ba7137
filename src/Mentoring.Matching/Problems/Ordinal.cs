using System.Globalization;

namespace Mentoring.Matching.Problems;

/// <summary>Places in an order as people write them.</summary>
internal static class Ordinal
{
    /// <summary>1st, 2nd, 3rd, 4th, 11th, 21st ...</summary>
    public static string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 is > 10 and < 20 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    })}");
}
