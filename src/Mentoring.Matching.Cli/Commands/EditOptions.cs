using System.CommandLine;
using System.CommandLine.Parsing;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The options that edit a matching. Each may be there several times, and their order on the command line counts.</summary>
internal sealed class EditOptions
{
    private readonly Option<string[]>[] options =
    [
        new(Edit.Pin) { Description = "Hold a pair: it is made, and everybody else is matched as well as can be around it.", HelpName = "MENTEE=MENTOR" },
        new(Edit.Overrule) { Description = "Hold a pair even where a rule forbids it; what the rule finds goes with the pair.", HelpName = "MENTEE=MENTOR" },
        new(Edit.Forbid) { Description = "Forbid a pair.", HelpName = "MENTEE=MENTOR" },
        new(Edit.Leave) { Description = "Leave a mentee without a mentor.", HelpName = "MENTEE" },
        new(Edit.Swap) { Description = "Have two mentees exchange their mentors.", HelpName = "MENTEE=MENTEE" },
    ];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isRequired">Whether one edit at least must be given.</param>
    public void AddTo(Command command, bool isRequired)
    {
        foreach (Option<string[]> option in options)
        {
            command.Options.Add(option);
        }

        if (!isRequired)
        {
            return;
        }

        command.Validators.Add(parsed =>
        {
            if (options.All(option => parsed.GetResult(option) is null))
            {
                parsed.AddError("Give an edit: --pin, --overrule, --forbid, --leave or --swap.");
            }
        });
    }

    /// <summary>The edits in the order in which they stand on the command line.</summary>
    /// <exception cref="ArgumentException">Somebody is not there, or it is not clear who is meant.</exception>
    public Edit[] Read(ParseResult parsed, Pool pool)
    {
        var edits = new List<Edit>();
        string? option = null;
        foreach (Token token in parsed.Tokens)
        {
            if (token.Type == TokenType.Option)
            {
                option = options.Any(o => o.Name == token.Value) ? token.Value : null;
            }
            else if (option is not null && token.Type == TokenType.Argument)
            {
                edits.Add(Read(option, token.Value, pool));
                option = null;
            }
        }

        return [.. edits];
    }

    private static Edit Read(string option, string value, Pool pool)
    {
        if (option == Edit.Leave)
        {
            pool.IndexOrThrow(Side.Mentee, value);
            return new Edit(option, value, null);
        }

        (string mentee, string other) = PairText.Split(option, value, pool, option == Edit.Swap ? Side.Mentee : Side.Mentor);
        return new Edit(option, mentee, other);
    }
}
