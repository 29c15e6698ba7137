using System.Globalization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The files that <c>generate</c> writes.</summary>
internal sealed class GeneratedFiles(GeneratedPool generated, int mentorsPerMentee)
{
    public static IReadOnlyList<string> Names { get; } = ["scheme.json", "scheme-informal.json", "scheme-open-door.json", "mentees.csv", "mentors.csv", "outcomes.csv"];

    public string Text(string name) => name switch
    {
        "scheme.json" => SchemeJson.Write(generated.DetailedScheme),
        "scheme-informal.json" => SchemeJson.Write(generated.InformalScheme),
        "scheme-open-door.json" => SchemeJson.Write(generated.OpenDoorScheme),
        "mentees.csv" => Replies(Side.Mentee),
        "mentors.csv" => Replies(Side.Mentor),
        _ => CsvRows.Write([["mentee", "mentor", "outcome", "compatibility"], .. Outcomes()]),
    };

    public GenerateDocument Document(string[] paths)
    {
        GeneratorOptions options = generated.Options;
        GeneratedOutcome[] outcomes = [.. generated.SampleOutcomes(mentorsPerMentee)];
        return new(
            options.Seed, options.Mentees, options.Mentors, generated.Pool.Mentors.Sum(m => m.Capacity), options.Signal, outcomes.Length,
            outcomes.Count(o => o.IsGood), paths);
    }

    private string Replies(Side side) => TableCsv.Write(generated.Replies(side), plain: "");

    private IEnumerable<string[]> Outcomes() => generated.SampleOutcomes(mentorsPerMentee).Select(o => new[]
    {
        SafeCell.Text(generated.Pool.Mentees[o.Mentee].Id),
        SafeCell.Text(generated.Pool.Mentors[o.Mentor].Id),
        o.IsGood ? "1" : "0",
        o.Compatibility.ToString("R", CultureInfo.InvariantCulture),
    });
}
