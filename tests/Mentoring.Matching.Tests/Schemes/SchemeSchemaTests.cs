using Mentoring.Matching.Schemes;
using Mentoring.Matching.Tests.Generators;
using NJsonSchema;

namespace Mentoring.Matching.Tests.Schemes;

public sealed class SchemeSchemaTests
{
    private static readonly string file = Path.Combine(Repository.Root, "docs", "scheme.schema.json");

    /// <summary>To publish a change: MENTORING_UPDATE_SCHEMA=1 dotnet test --filter The_published_schema.</summary>
    [Fact]
    public void The_published_schema_is_what_the_library_reads()
    {
        string schema = SchemeVocabulary.Default.ToJsonSchema();
        if (Environment.GetEnvironmentVariable("MENTORING_UPDATE_SCHEMA") is not null)
        {
            File.WriteAllText(file, schema);
        }

        Assert.Equal(schema, File.ReadAllText(file));
    }

    [Fact]
    public async Task An_independent_validator_accepts_what_the_library_writes_and_refuses_misspellings()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemeVocabulary.Default.ToJsonSchema());
        for (int seed = 0; seed < 20; seed++)
        {
            string json = SchemeJson.Write(SchemeGenerator.Of(seed, PoolGenerator.Of(seed, 2, 2)));
            Assert.Empty(schema.Validate(json));
            Assert.NotEmpty(schema.Validate(json.Replace("\"criteria\"", "\"critera\"", StringComparison.Ordinal)));
        }
    }
}
