using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>What a mark of a picture is. ScottPlot draws it in a colour that stands for it; the style sheet gives it its real one, light or dark.</summary>
internal static class Paint
{
    public static Color Main { get; } = Color.FromHex("#010101");

    public static Color Second { get; } = Color.FromHex("#020202");

    public static Color Grid { get; } = Color.FromHex("#030303");

    public static Color Axis { get; } = Color.FromHex("#040404");

    public static Color Mean { get; } = Color.FromHex("#050505");

    /// <summary>The class of the style sheet for a colour in a drawing.</summary>
    public static string Class(string? colour) => colour switch
    {
        "#010101" => "main",
        "#020202" => "second",
        "#030303" => "grid",
        "#050505" => "mean",
        _ => "axis",
    };
}
