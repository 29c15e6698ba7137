using System.Text.Json.Serialization;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Running;

/// <summary>The members of the JSON document of a design.</summary>
internal sealed record StudyDocument(
    int Version,
    string Name,
    IReadOnlyList<SourceDocument> Sources,
    IReadOnlyList<StrategyDocument> Strategies,
    IReadOnlyList<string> Approaches,
    SeedsDocument Seeds,
    IReadOnlyList<ReciprocityDocument>? Reciprocity = null,
    IReadOnlyList<MissingDocument>? Missing = null,
    IReadOnlyList<string>? Metrics = null,
    string? GroupQuestion = null,
    int Manipulators = 0,
    [property: JsonPropertyName("$schema")] string? Schema = null);

/// <summary>A generator or the files of a data set: exactly one of the two.</summary>
internal sealed record SourceDocument(string Name, GeneratorDocument? Generated = null, FilesDocument? Files = null);

/// <summary>The options of a generator; what is left out is as usual.</summary>
internal sealed record GeneratorDocument(
    int? Mentees = null,
    int? Mentors = null,
    double? Signal = null,
    double? Reliability = null,
    int? Traits = null,
    int? QuestionsPerTrait = null,
    int? Points = null,
    double? Twins = null,
    double? PopularitySkew = null,
    double? Appeal = null,
    int? MostRequests = null,
    int? KnownMentors = null,
    double? Insight = null,
    int? LeastCapacity = null,
    int? MostCapacity = null,
    int? Organisations = null,
    double? ManagersInPool = null,
    double? Dirt = null,
    bool? OtherOrganisation = null,
    MissingnessDocument? MissingOfMentees = null,
    MissingnessDocument? MissingOfMentors = null);

/// <summary>What a side leaves out: shares from 0 to 1; none of what is left out here.</summary>
internal sealed record MissingnessDocument(double People = 0, double Blocks = 0, double Items = 0, double Topics = 0, double Wishes = 0);

/// <summary>The files of a data set.</summary>
internal sealed record FilesDocument(
    IReadOnlyDictionary<string, string> Schemes, string Mentees, string Mentors, string? Pairs = null, string? Earlier = null, string? Locks = null);

/// <summary>A scheme of the sources, with other weights perhaps.</summary>
internal sealed record StrategyDocument(string Name, string? Scheme = null, WeightingStrategy? Weighting = null);

/// <summary>A combination of views; as the scheme states where none is given.</summary>
internal sealed record ReciprocityDocument(string Name, Reciprocity? Combination = null);

/// <summary>A policy for missing answers; as the scheme states where none is given.</summary>
internal sealed record MissingDocument(string Name, MissingAnswerPolicy? Policy = null);

/// <summary>Seeds one after another.</summary>
internal sealed record SeedsDocument(long From, int Count);
