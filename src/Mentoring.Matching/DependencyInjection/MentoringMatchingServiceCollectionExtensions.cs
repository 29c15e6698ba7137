using Mentoring.Matching;
using Mentoring.Matching.Schemes;

// In the namespace of the interface that it extends, so that it is found without a using.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers matchers with a service collection.</summary>
public static class MentoringMatchingServiceCollectionExtensions
{
    /// <summary>Registers an <see cref="IMatcher"/> for the one scheme of an application.</summary>
    /// <param name="services">The services.</param>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMentoringMatching(this IServiceCollection services, Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(scheme);
        return services.AddSingleton<IMatcher>(new Matcher(scheme));
    }

    /// <summary>Registers an <see cref="IMatcher"/> for one of several schemes. Ask for it by key, as in <c>[FromKeyedServices("spring")] IMatcher</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the key of the service.</param>
    /// <param name="scheme">The scheme.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">The name is blank or taken.</exception>
    public static IServiceCollection AddMentoringMatching(this IServiceCollection services, string name, Scheme scheme)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(scheme);
        if (services.Any(s => s.ServiceType == typeof(IMatcher) && s.IsKeyedService && name.Equals(s.ServiceKey)))
        {
            throw new ArgumentException($"There is already a scheme named '{name}'; give each its own name.", nameof(name));
        }

        return services.AddKeyedSingleton<IMatcher>(name, new Matcher(scheme));
    }

    /// <summary>Registers an <see cref="IMatcher"/> for one of several schemes, read from its JSON document and checked at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name: the key of the service.</param>
    /// <param name="json">The JSON document of the scheme.</param>
    /// <param name="vocabulary">The types that the document may name; the built-in ones when left out.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">The name is blank or taken.</exception>
    /// <exception cref="Mentoring.Matching.Problems.InvalidInputException">Something is wrong with the document; all problems are in it.</exception>
    public static IServiceCollection AddMentoringMatching(
        this IServiceCollection services, string name, string json, SchemeVocabulary? vocabulary = null) =>
        services.AddMentoringMatching(name, SchemeJson.Read(json, vocabulary).GetSchemeOrThrow());
}
