using System.CommandLine;
using System.CommandLine.Parsing;
using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The options that say what new pairs begin with.</summary>
internal sealed class TermsOptions
{
    private readonly Option<DateOnly?> start;
    private readonly Option<string> frequency;
    private readonly Option<int?> months;

    public TermsOptions(string start)
    {
        this.start = CommonOptions.Day("--start", start, required: false);
        frequency = new Option<string>("--frequency")
        {
            Description = "How often the two meet, in words.",
            HelpName = "WORDS",
            DefaultValueFactory = _ => "once a month",
        };
        months = CommonOptions.Positive("--months", "For how many months they meet; 12 when left out.", "N", Terms.MaximumLength);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(start);
        command.Options.Add(frequency);
        command.Options.Add(months);
    }

    /// <summary>Whether any of them stands on the command line.</summary>
    public bool AreGiven(SymbolResult parsed) =>
        ((Option[])[start, frequency, months]).Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>Whether the first day stands there.</summary>
    public bool HasStart(SymbolResult parsed) => parsed.GetResult(start) is { Implicit: false };

    public DateOnly? Start(ParseResult parsed) => parsed.GetValue(start);

    /// <summary>The terms.</summary>
    /// <exception cref="ArgumentException">The frequency is blank.</exception>
    public Terms Agreed(ParseResult parsed) => new(parsed.GetValue(frequency)!, parsed.GetValue(months) ?? 12);
}
