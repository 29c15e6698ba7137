using System.Reflection;
using System.Text.Json.Serialization;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Eligibility;

/// <summary>What is declared in a scheme must be readable by System.Text.Json: each parameter of the constructor is a property.</summary>
public sealed class DeclarationShapeTests
{
    public static TheoryData<Type> Declared() =>
    [
        .. typeof(EligibilityRule).Assembly.GetExportedTypes().Where(t => !t.IsAbstract && (
            t.IsSubclassOf(typeof(EligibilityRule)) || t.IsSubclassOf(typeof(WeightingStrategy)) || t == typeof(BlendPart) || t == typeof(Comparison))),
    ];

    [Theory]
    [MemberData(nameof(Declared))]
    public void Each_parameter_of_the_constructor_is_a_property_of_the_same_type(Type type)
    {
        Assert.True(type.IsSealed);
        ConstructorInfo constructor = Assert.Single(type.GetConstructors());
        Assert.NotNull(constructor.GetCustomAttribute<JsonConstructorAttribute>());
        Assert.All(constructor.GetParameters(), p =>
        {
            PropertyInfo? property = type.GetProperty(char.ToUpperInvariant(p.Name![0]) + p.Name[1..]);
            Assert.True(property is not null, $"{type.Name} has no property for '{p.Name}'");
            Assert.Equal(p.ParameterType, property.PropertyType);
        });
    }
}
