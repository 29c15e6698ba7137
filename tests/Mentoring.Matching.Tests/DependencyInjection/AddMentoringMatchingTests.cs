using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Tests.Generators;
using Microsoft.Extensions.DependencyInjection;

namespace Mentoring.Matching.Tests.DependencyInjection;

public sealed class AddMentoringMatchingTests
{
    private static readonly Pool pool = PoolGenerator.Of(1, 3, 3);

    [Fact]
    public void The_one_scheme_of_an_application_is_injected()
    {
        Scheme scheme = SchemeGenerator.Of(1, pool);
        using ServiceProvider provider = new ServiceCollection().AddMentoringMatching(scheme).BuildServiceProvider();
        IMatcher matcher = provider.GetRequiredService<IMatcher>();
        Assert.Same(scheme, matcher.Scheme);
        Assert.Same(matcher, provider.GetRequiredService<IMatcher>());
    }

    [Fact]
    public void Several_schemes_are_injected_by_name()
    {
        using ServiceProvider provider = new ServiceCollection()
            .AddMentoringMatching("spring", SchemeGenerator.Of(1, pool))
            .AddMentoringMatching("autumn", SchemeJson.Write(SchemeGenerator.Of(2, pool)))
            .BuildServiceProvider();
        Assert.NotSame(provider.GetRequiredKeyedService<IMatcher>("spring").Scheme, provider.GetRequiredKeyedService<IMatcher>("autumn").Scheme);
        Assert.Null(provider.GetService<IMatcher>());
    }

    [Fact]
    public void A_wrong_scheme_is_refused_at_start_up()
    {
        var services = new ServiceCollection();
        Assert.NotEmpty(Assert.Throws<InvalidInputException>(() => services.AddMentoringMatching("spring", "{}")).Problems);
        Assert.Empty(services);
    }

    [Fact]
    public void A_name_is_given_once()
    {
        IServiceCollection services = new ServiceCollection().AddMentoringMatching("spring", SchemeGenerator.Of(1, pool));
        Assert.Contains("'spring'", Assert.Throws<ArgumentException>(() => services.AddMentoringMatching("spring", SchemeGenerator.Of(2, pool))).Message, StringComparison.Ordinal);
    }
}
