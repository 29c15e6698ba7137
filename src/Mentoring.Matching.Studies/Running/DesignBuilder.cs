using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Makes a design of a document whose fields are all known, and reports what is wrong with what they say.</summary>
internal sealed class DesignBuilder(StudyVocabulary vocabulary, StudyFileReader? files)
{
    /// <summary>The most seeds of a document: more than any study has cells.</summary>
    private const int mostSeeds = StudyAxes.MostCells;

    private readonly List<Problem> problems = [];

    public StudyDesignReading Build(StudyDocument document)
    {
        StudySource[] sources = [.. document.Sources.Select((s, i) => Source(s, At("sources", i))).OfType<StudySource>()];
        var axes = new StudyAxes
        {
            Sources = sources,
            Strategies = [.. document.Strategies.Select(s => new SchemeStrategy(s.Name, s.Scheme, s.Weighting))],
            Reciprocities = document.Reciprocity is { } reciprocity
                ? [.. reciprocity.Select(r => new ReciprocityChoice(r.Name, r.Combination))]
                : [ReciprocityChoice.AsStated],
            MissingPolicies = document.Missing is { } missing ? [.. missing.Select(m => new MissingChoice(m.Name, m.Policy))] : [MissingChoice.AsStated],
            Approaches = Named(document.Approaches, "approaches", vocabulary.Approaches, a => a.Name),
            Seeds = Seeds(document.Seeds),
            Metrics = document.Metrics is { } metrics ? Named(metrics, "metrics", vocabulary.Metrics, m => m.Name) : [.. vocabulary.Metrics.Where(m => m.IsReproducible)],
            GroupQuestion = document.GroupQuestion,
            Manipulators = document.Manipulators,
        };

        // What the document itself says wrongly comes first: most else would follow from it.
        if (problems.Count > 0)
        {
            return new StudyDesignReading(problems);
        }

        try
        {
            return new StudyDesignReading(new StudyDesign(document.Name, axes));
        }
        catch (InvalidInputException refused)
        {
            return new StudyDesignReading(refused.Problems.Select(p => new Problem($"$.{p.Place}", p.Message, p.Mend)));
        }
    }

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"$.{list}[{index}]");

    private static GeneratorOptions Options(GeneratorDocument given)
    {
        var usual = new GeneratorOptions();
        return new GeneratorOptions
        {
            Mentees = given.Mentees ?? usual.Mentees,
            Mentors = given.Mentors ?? usual.Mentors,
            Signal = given.Signal ?? usual.Signal,
            Reliability = given.Reliability ?? usual.Reliability,
            Traits = given.Traits ?? usual.Traits,
            QuestionsPerTrait = given.QuestionsPerTrait ?? usual.QuestionsPerTrait,
            Points = given.Points ?? usual.Points,
            Twins = given.Twins ?? usual.Twins,
            PopularitySkew = given.PopularitySkew ?? usual.PopularitySkew,
            Appeal = given.Appeal ?? usual.Appeal,
            MostRequests = given.MostRequests ?? usual.MostRequests,
            KnownMentors = given.KnownMentors ?? usual.KnownMentors,
            Insight = given.Insight ?? usual.Insight,
            LeastCapacity = given.LeastCapacity ?? usual.LeastCapacity,
            MostCapacity = given.MostCapacity ?? usual.MostCapacity,
            Organisations = given.Organisations ?? usual.Organisations,
            ManagersInPool = given.ManagersInPool ?? usual.ManagersInPool,
            Dirt = given.Dirt ?? usual.Dirt,
            OtherOrganisation = given.OtherOrganisation ?? usual.OtherOrganisation,
            MissingOfMentees = Shares(given.MissingOfMentees) ?? usual.MissingOfMentees,
            MissingOfMentors = Shares(given.MissingOfMentors) ?? usual.MissingOfMentors,
        };
    }

    private static Missingness? Shares(MissingnessDocument? given) => given is null ? null : new Missingness
    {
        People = given.People,
        Blocks = given.Blocks,
        Items = given.Items,
        Topics = given.Topics,
        Wishes = given.Wishes,
    };

    private StudySource? Source(SourceDocument source, string place)
    {
        if ((source.Generated is null) == (source.Files is null))
        {
            problems.Add(new Problem(place, "a source is either generated or has files", "give one of 'generated' and 'files'"));
            return null;
        }

        if (source.Generated is { } generated)
        {
            GeneratorOptions options = Options(generated);
            IReadOnlyList<Problem> found = options.Check();
            problems.AddRange(found.Select(p => new Problem($"{place}.generated.{p.Place}", p.Message, p.Mend)));
            return found.Count == 0 ? new GeneratedSource(source.Name, options) : null;
        }

        FilesDocument named = source.Files!;
        if (files is null)
        {
            problems.Add(new Problem($"{place}.files", "files cannot be read here", "read the document where its files can be opened, or generate the pool"));
            return null;
        }

        if (named.Schemes.Count == 0)
        {
            problems.Add(new Problem($"{place}.files.schemes", "there is no scheme", "name at least one"));
            return null;
        }

        return files.Read(
            new StudyFiles(
                source.Name,
                named.Schemes.ToImmutableSortedDictionary(StringComparer.Ordinal),
                named.Mentees,
                named.Mentors,
                named.Pairs,
                named.Earlier,
                named.Locks),
            problems);
    }

    private T[] Named<T>(IReadOnlyList<string> names, string list, ImmutableArray<T> known, Func<T, string> nameOf)
        where T : class
    {
        var found = new List<T>(names.Count);
        for (int i = 0; i < names.Count; i++)
        {
            if (known.FirstOrDefault(k => nameOf(k) == names[i]) is { } one)
            {
                found.Add(one);
            }
            else
            {
                problems.Add(new Problem(At(list, i), $"there is no '{names[i]}'", NearestName.Mend(names[i], [.. known.Select(nameOf)])));
            }
        }

        return [.. found];
    }

    private ulong[] Seeds(SeedsDocument seeds)
    {
        if (seeds.From < 0 || seeds.Count is < 1 or > mostSeeds || seeds.From > long.MaxValue - seeds.Count)
        {
            problems.Add(new Problem("$.seeds", "there are no such seeds", string.Create(
                CultureInfo.InvariantCulture, $"give 'from', 0 or more, and 'count', from 1 to {mostSeeds}")));
            return [];
        }

        ulong[] all = new ulong[seeds.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = (ulong)(seeds.From + i);
        }

        return all;
    }
}
