using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Schemes;

/// <summary>The types that the JSON document of a scheme may name: the built-in ones, and those that an application adds.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class SchemeVocabulary
{
    private static readonly ImmutableArray<Type> bases =
    [
        typeof(Question), typeof(Criterion), typeof(EligibilityRule), typeof(WeightingStrategy), typeof(Reciprocity), typeof(MissingAnswerPolicy),
    ];

    private readonly ImmutableArray<IJsonTypeInfoResolver> resolvers;
    private readonly JsonSerializerOptions options;

    private SchemeVocabulary(ImmutableArray<SchemePart> parts, ImmutableArray<IJsonTypeInfoResolver> resolvers)
    {
        Parts = parts;
        this.resolvers = resolvers;
        options = CreateOptions();
    }

    /// <summary>The built-in types.</summary>
    public static SchemeVocabulary Default { get; } = new(BuiltInParts.All, [SchemeJsonContext.Default]);

    /// <summary>The types and their names.</summary>
    public ImmutableArray<SchemePart> Parts { get; }

    internal JsonSerializerOptions Options => options;

    internal JsonTypeInfo<SchemeDocument> Document => (JsonTypeInfo<SchemeDocument>)options.GetTypeInfo(typeof(SchemeDocument));

    /// <summary>This vocabulary with one more type.</summary>
    /// <typeparam name="T">
    /// A criterion, rule, strategy, reciprocity or policy whose constructor parameters have the names and types of its properties.
    /// </typeparam>
    /// <param name="name">What the document calls it in <c>"type"</c>.</param>
    /// <param name="context">A source-generated <see cref="JsonSerializerContext"/> that knows <typeparamref name="T"/>.</param>
    /// <returns>The larger vocabulary.</returns>
    /// <exception cref="ArgumentException">The name is taken, the type derives from no extension point, or the context does not know it.</exception>
    public SchemeVocabulary With<T>(string name, IJsonTypeInfoResolver context)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(context);
        Type part = bases.FirstOrDefault(b => b.IsAssignableFrom(typeof(T)))
            ?? throw new ArgumentException($"{typeof(T).Name} is no {string.Join(", ", bases.Select(b => b.Name))}; derive it from one of them.", nameof(T));
        if (Parts.Any(p => p.Base == part && (p.Name == name || p.Type == typeof(T))))
        {
            throw new ArgumentException($"There is already a {part.Name} called '{name}' or of that type; choose another name.", nameof(name));
        }

        if (context.GetTypeInfo(typeof(T), options) is null)
        {
            throw new ArgumentException($"The context does not know {typeof(T).Name}; add [JsonSerializable(typeof({typeof(T).Name}))] to it.", nameof(context));
        }

        return new SchemeVocabulary(Parts.Add(new SchemePart(part, name, typeof(T))), resolvers.Add(context));
    }

    /// <summary>The JSON Schema (draft 2020-12) of the documents that this vocabulary reads.</summary>
    /// <returns>The schema as JSON text.</returns>
    public string ToJsonSchema() => SchemeSchema.Of(this);

    internal string? NameOf(Type type) => Parts.FirstOrDefault(p => p.Type == type)?.Name;

    private JsonSerializerOptions CreateOptions()
    {
        JsonSerializerOptions created = JsonText.Options(JsonTypeInfoResolver.Combine([.. resolvers]).WithAddedModifier(Polymorphism));
        created.Converters.Add(new ChoiceOptionConverter());
        created.Converters.Add(new JsonStringEnumConverter<UnknownPolicy>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        created.Converters.Add(new JsonStringEnumConverter<Objective>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        created.MakeReadOnly();
        return created;
    }

    private void Polymorphism(JsonTypeInfo info)
    {
        if (!bases.Contains(info.Type))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
        foreach (SchemePart part in Parts.Where(p => p.Base == info.Type))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(part.Type, part.Name));
        }
    }
}
