using FsCheck;
using FsCheck.Fluent;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

/// <summary>Contents of every kind, with hostile names: what writers must not lose.</summary>
internal static class Drawn
{
    private static readonly string[] Pieces =
        ["a", "b", "ann", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "漢", "x", "inf", "NaN", "1", "-1", "1e5", "(", ")", ":", "{", "}", "#", "\uFEFF", "\u00A0", "'", "=1+1", "\0"];

    public static Gen<string> AnyName { get; } = Gen.Elements(Pieces).NonEmptyListOf().Select(pieces => string.Concat(pieces));

    public static Gen<string> OneLine { get; } = AnyName.Select(name => name.Replace('\r', '.').Replace('\n', '.').Trim());

    public static Gen<string> Word { get; } = AnyName.Select(name => string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or ':'))) + "w");

    public static Arbitrary<AssignmentInstance> Instance() => (
        from rows in Gen.Choose(0, 4)
        from columns in Gen.Choose(0, 4)
        from rowNames in Names(rows, AnyName)
        from columnNames in Names(columns, AnyName)
        from decimals in Gen.Elements(0, 0, 1, 3, 9, 18)
        from costs in Gen.Frequency(
            (1, Gen.Constant(AssignmentProblem.Forbidden)), (3, Gen.Choose(-20, 20)),
            (1, Gen.Elements(AssignmentProblem.MaximumCost, -AssignmentProblem.MaximumCost, 1, 1_000_000_007))).ListOf(rows * columns)
        from isMaximized in ArbMap.Default.GeneratorFor<bool>()
        select Make(rows, columns, rowNames, columnNames, decimals, [.. costs], isMaximized)).ToArbitrary();

    public static Arbitrary<PreferenceInstance> Preferences() => (
        from rows in Gen.Choose(0, 4)
        from columns in Gen.Choose(0, 4)
        from rowNames in Names(rows, Word)
        from columnNames in Names(columns, Word)
        from rowLists in Groups(columns, mayBeEmpty: true, categories: null).ListOf(rows)
        from columnLists in Groups(rows, mayBeEmpty: true, categories: null).ListOf(columns)
        from capacities in Gen.Choose(0, 3).ListOf(columns)
        select PreferenceInstance.Of(rowLists, columnLists, capacities, rowNames, columnNames)).ToArbitrary();

    public static Arbitrary<PrefLibOrders> Orders() => (
        from count in Gen.Choose(1, 5)
        from names in Distinct(count, OneLine)
        from orders in Groups(count, mayBeEmpty: false, categories: null).ListOf()
        from counts in Gen.Frequency((5, Gen.Choose(1, 9).Select(c => (long)c)), (1, Gen.Constant(1_000_000_000_000L))).ListOf(orders.Count)
        from metadata in Metadata
        select new PrefLibOrders(names, orders.Zip(counts, (o, c) => new PrefLibPreference(c, o)).DistinctBy(p => p.Groups), metadata)).ToArbitrary();

    public static Arbitrary<PrefLibCategories> Categories() => (
        from count in Gen.Choose(0, 5)
        from categoryCount in Gen.Choose(1, 3)
        from names in Distinct(count, OneLine)
        from categories in Distinct(categoryCount, OneLine)
        from preferences in Groups(count, mayBeEmpty: true, categoryCount).ListOf()
        from counts in Gen.Choose(1, 9).ListOf(preferences.Count)
        from metadata in Metadata
        select new PrefLibCategories(names, categories, preferences.Zip(counts, (o, c) => new PrefLibPreference(c, o)).DistinctBy(p => p.Groups), metadata)).ToArbitrary();

    public static Arbitrary<CellConstraints> Constraints() => (
        from names in Gen.Zip(AnyName, AnyName).ListOf()
        from values in Gen.Choose(0, 2).ListOf(names.Count)
        select names.Distinct().Zip(values).ToLookup(c => c.Second, c => new NamedCell(c.First.Item1, c.First.Item2)) into cells
        select new CellConstraints([.. cells[0]], [.. cells[1]]) { Free = [.. cells[2]] }).ToArbitrary();

    public static Arbitrary<Dictionary<string, int>> Counts() => (
        from names in AnyName.ListOf()
        from counts in Gen.OneOf(Gen.Choose(0, 9), Gen.Constant(int.MaxValue)).ListOf(names.Count)
        select names.Distinct().Zip(counts).ToDictionary(c => c.First, c => c.Second)).ToArbitrary();

    private static Gen<IReadOnlyList<PrefLibField>> Metadata { get; } =
        from keys in Gen.SubListOf("TITLE", "FILE NAME", "RELATED FILES", "MY KEY", "ALTERNATIVE NAMES", "#")
        from values in Gen.OneOf(Gen.Constant(""), OneLine).ListOf(keys.Count)
        select (IReadOnlyList<PrefLibField>)[.. keys.Zip(values, (k, v) => new PrefLibField(k, v))];

    private static Gen<string[]?> Names(int count, Gen<string> name) =>
        Gen.Frequency((1, Gen.Constant<string[]?>(null)), (3, Distinct(count, name).Select(names => (string[]?)names)));

    private static Gen<string[]> Distinct(int count, Gen<string> name) => name.ListOf(count).Select(names =>
        names.Distinct().Count() == count ? names.ToArray() : [.. names.Select((n, at) => $"{n}{at}w").Select((n, at) => names.Contains(n) ? $"unique{at}" : n)]);

    // The items in any order, cut at some places; without empty groups unless there is to be a number of them.
    private static Gen<OrderedGroups> Groups(int count, bool mayBeEmpty, int? categories) =>
        from items in Gen.Shuffle(Enumerable.Range(0, count).ToArray())
        from kept in Gen.Choose(mayBeEmpty ? 0 : 1, count)
        from groupOf in Gen.Choose(0, (categories ?? 3) - 1).ListOf(kept)
        let groups = Enumerable.Range(0, categories ?? 3).Select(g => items.Take(kept).Where((_, at) => groupOf[at] == g))
        select OrderedGroups.Of(categories is null ? groups.Where(g => g.Any()) : groups);

    private static AssignmentInstance Make(int rows, int columns, string[]? rowNames, string[]? columnNames, int decimals, int[] costs, bool isMaximized) =>
        AssignmentInstance.Of(
            AssignmentProblem.Dense(rows, columns, costs, sense: isMaximized ? AssignmentSense.Maximize : AssignmentSense.Minimize),
            rowNames, columnNames, new NumericScale(decimals));
}
