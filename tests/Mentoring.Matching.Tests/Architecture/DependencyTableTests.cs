using System.Text.RegularExpressions;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Architecture;

/// <summary>The table of docs/architecture.md, held against the compiled code.</summary>
public sealed partial class DependencyTableTests
{
    private const string Root = "(root)";

    [Fact]
    public void Every_folder_uses_only_what_the_table_allows()
    {
        Dictionary<string, HashSet<string>> table = Table();
        string[] breaches = [.. Types()
            .SelectMany(type => Dependencies.Of(type)
                .Where(IsOurs)
                .Select(used => (Type: type, From: FolderOf(type), To: FolderOf(used), Used: used)))
            .Where(d => d.From != d.To && !table[d.From].Contains(d.To))
            .Select(d => $"{d.From}/{d.Type.Name} uses {d.To}/{d.Used.Name}")
            .Distinct()
            .Order(StringComparer.Ordinal)];
        Assert.True(breaches.Length == 0, string.Join('\n', breaches));
    }

    [Fact]
    public void Every_use_that_the_table_allows_is_made()
    {
        var made = Types()
            .SelectMany(t => Dependencies.Of(t).Where(IsOurs).Select(u => (FolderOf(t), FolderOf(u))))
            .ToHashSet();
        string[] idle = [.. Table().SelectMany(row => row.Value.Where(to => !made.Contains((row.Key, to))).Select(to => $"{row.Key} does not use {to}"))];
        Assert.True(idle.Length == 0, string.Join('\n', idle));
    }

    [Fact]
    public void Every_folder_is_in_the_table() =>
        Assert.Equal(Types().Select(FolderOf).Distinct().Order(StringComparer.Ordinal), Table().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Assignment_has_no_word_of_mentoring()
    {
        string folder = Path.Combine(Repository.Root, "src", "Mentoring.Matching", "Assignment");
        string[] files = Directory.GetFiles(folder, "*.cs");
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            string text = File.ReadAllText(file).Replace("Mentoring.Matching", "", StringComparison.Ordinal);
            Assert.False(MentoringWord().IsMatch(text), $"{Path.GetFileName(file)}: {MentoringWord().Match(text).Value}");
        }
    }

    [Fact]
    public void The_scan_sees_what_only_the_code_of_a_method_uses() =>
        Assert.Contains(typeof(System.Security.Cryptography.SHA256), Dependencies.Of(typeof(Scheme).Assembly.GetType("Mentoring.Matching.Fingerprint")!));

    [GeneratedRegex(@"\b(mentor|mentee|mentoring|questionnaire|volunteer)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex MentoringWord();

    [GeneratedRegex(@"^\| `(?<folder>[^`]+)` \|[^|]*\|(?<uses>[^|]*)\|$")]
    private static partial Regex Row();

    private static IEnumerable<Type> Types() => typeof(Scheme).Assembly.GetTypes().Where(IsOurs);

    /// <summary>A type that somebody wrote: what the compiler adds for collection expressions has no namespace.</summary>
    private static bool IsOurs(Type type) => type.Assembly == typeof(Scheme).Assembly
        && Outermost(type).Namespace is { } n
        && (n.StartsWith("Mentoring.Matching", StringComparison.Ordinal) || n == "Microsoft.Extensions.DependencyInjection");

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string FolderOf(Type type)
    {
        string name = Outermost(type).Namespace ?? "";
        return name == "Mentoring.Matching" ? Root
            : name == "Microsoft.Extensions.DependencyInjection" ? "DependencyInjection"
            : name.StartsWith("Mentoring.Matching.", StringComparison.Ordinal) ? name.Split('.')[2]
            : Root;
    }

    private static Dictionary<string, HashSet<string>> Table()
    {
        IEnumerable<string> lines = File.ReadLines(Path.Combine(Repository.Root, "docs", "architecture.md"))
            .SkipWhile(l => !l.StartsWith("| folder |", StringComparison.Ordinal))
            .TakeWhile(l => l.StartsWith('|'));
        var table = lines
            .Select(l => Row().Match(l))
            .Where(m => m.Success)
            .ToDictionary(
                m => m.Groups["folder"].Value.TrimEnd('/'),
                m => m.Groups["uses"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(u => u.Trim('`')).ToHashSet());
        Assert.NotEmpty(table);
        return table;
    }
}
