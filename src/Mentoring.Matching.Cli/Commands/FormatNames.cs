using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The published formats by the names that the command line has for them.</summary>
internal static class FormatNames
{
    /// <summary>The formats of costs, which <c>solve</c> reads too.</summary>
    public static string[] Costs { get; } = ["orlib", "csv", "triples", "npy"];

    /// <summary>The formats that <c>convert</c> writes.</summary>
    public static string[] Written { get; } = [.. Costs, HospitalResidents, PrefLib, PrefLibCategories];

    /// <summary>The formats that <c>convert</c> reads; a scheme comes with its people.</summary>
    public static string[] Read { get; } = [.. Written, Scheme];

    public const string HospitalResidents = "hr";

    public const string PrefLib = "preflib";

    public const string PrefLibCategories = "preflib-cat";

    public const string Scheme = "scheme";

    // By PrefLibOrderType.
    private static readonly string[] orderTypes = [".SOC", ".SOI", ".TOC", ".TOI"];

    /// <summary>What the losses are called.</summary>
    public static string[] Losses { get; } = [.. Enum.GetValues<FormatLoss>().Select(Name)];

    /// <summary>What a loss is called.</summary>
    public static string Name(FormatLoss loss) => loss switch
    {
        FormatLoss.EmptyRows => "empty",
        FormatLoss.MinimumLoads => "min-loads",
        FormatLoss.UnassignedCosts => "unassigned",
        FormatLoss.LoadCosts => "load-costs",
        FormatLoss.ColumnPreferences => "column-preferences",
        FormatLoss.CategoryNames => "category-names",
        _ => ToolName(loss),
    };

    /// <summary>The loss that is called so.</summary>
    public static FormatLoss Loss(string name) => Enum.GetValues<FormatLoss>().First(loss => Name(loss) == name);

    /// <summary>The format that an extension can only mean; null where it may mean several.</summary>
    public static string? Guess(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".NPY" => "npy",
        ".SOC" or ".SOI" or ".TOC" or ".TOI" => PrefLib,
        ".CAT" => PrefLibCategories,
        ".HR" or ".HRT" => HospitalResidents,
        ".JSON" => Scheme,
        _ => null,
    };

    /// <summary>What a format holds.</summary>
    public static ContentKind Kind(string format) => format switch
    {
        HospitalResidents => ContentKind.Preferences,
        PrefLib => ContentKind.Orders,
        PrefLibCategories => ContentKind.Categories,
        _ => ContentKind.Costs,
    };

    /// <summary>Orders as the type that the name of the file says, where it says one and they are of it.</summary>
    public static ContentConversion WithType(ContentConversion conversion, string path)
    {
        int at = Array.IndexOf(orderTypes, Path.GetExtension(path).ToUpperInvariant());
        if (at < 0 || conversion.Content?.Orders is not { } orders || (int)orders.Type == at)
        {
            return conversion;
        }

        try
        {
            return conversion with { Content = FormatContent.Of(new PrefLibOrders(orders.AlternativeNames, orders.Orders, orders.Metadata, (PrefLibOrderType)at)) };
        }
        catch (ArgumentException)
        {
            return new(null, [new(null, $"{path}: these orders have ties, or leave alternatives out, which such a file may not; name it .toi.")]);
        }
    }

    private static string ToolName(FormatLoss loss) => Output.ToolJson.Name(loss);
}
