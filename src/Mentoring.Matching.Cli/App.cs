using System.CommandLine;
using System.CommandLine.Invocation;
using Mentoring.Matching.Cli.Commands;

namespace Mentoring.Matching.Cli;

/// <summary>The tool: picks the command and answers for whatever it throws.</summary>
internal static class App
{
    private const string description = """
        Matches mentees with mentors: from form exports in CSV and a scheme in JSON to a matching that is proved to be the best.

        Exit codes: 0 done; 1 wrong command line; 2 problems in the scheme or a file, all listed; 3 no feasible matching;
        4 stopped with Ctrl+C; 5 not certified, or an internal error; 6 a matching is not what its record says.

        To begin: mentoring-matching init my-scheme
        """;

    public static int Run(IReadOnlyList<string> args, Session session)
    {
        var root = new RootCommand(description)
        {
            MatchCommand.Create(session),
            ShortlistCommand.Create(session),
            ExplainCommand.Create(session),
            WhyNotCommand.Create(session),
            WhatIfCommand.Create(session),
            UnmatchedCommand.Create(session),
            FairnessCommand.Create(session),
            CompareCommand.Create(session),
            MetricsCommand.Create(session),
            SensitivityCommand.Create(session),
            VerifyCommand.Create(session),
            AgreementCommand.Create(session),
            NextRoundCommand.Create(session),
            EndCommand.Create(session),
            ReportCommand.Create(session),
            LearnCommand.Create(session),
            FormCommand.Create(session),
            ValidateCommand.Create(session),
            LintCommand.Create(session),
            InitCommand.Create(session),
            GenerateCommand.Create(session),
            SolveCommand.Create(session),
            ConvertCommand.Create(session),
            StudyCommand.Create(session),
            CompletionCommand.Create(session),
        };
        ExampleHelp.AddTo(root, new Dictionary<string, string>
        {
            ["match"] = MatchCommand.Example,
            ["shortlist"] = ShortlistCommand.Example,
            ["explain"] = ExplainCommand.Example,
            ["whynot"] = WhyNotCommand.Example,
            ["whatif"] = WhatIfCommand.Example,
            ["unmatched"] = UnmatchedCommand.Example,
            ["fairness"] = FairnessCommand.Example,
            ["compare"] = CompareCommand.Example,
            ["metrics"] = MetricsCommand.Example,
            ["sensitivity"] = SensitivityCommand.Example,
            ["verify"] = VerifyCommand.Example,
            ["agreement"] = AgreementCommand.Example,
            ["next-round"] = NextRoundCommand.Example,
            ["end"] = EndCommand.Example,
            ["report"] = ReportCommand.Example,
            ["learn"] = LearnCommand.Example,
            ["form"] = FormCommand.Example,
            ["validate"] = ValidateCommand.Example,
            ["lint"] = LintCommand.Example,
            ["init"] = InitCommand.Example,
            ["generate"] = GenerateCommand.Example,
            ["solve"] = SolveCommand.Example,
            ["convert"] = ConvertCommand.Example,
            ["study"] = StudyCommand.Example,
            ["run"] = StudyRunCommand.Example,
            ["rerun"] = StudyRerunCommand.Example,
            ["founding"] = StudyFoundingCommand.Example,
            ["new"] = StudyNewCommand.Example,
            ["completion"] = CompletionCommand.Example,
        });

        // "@ann" is somebody's id and not a file with more arguments.
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction error)
        {
            return Misspelt(parsed, error, session);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = session.Out,
                Error = session.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (OperationCanceledException) when (session.CancellationToken.IsCancellationRequested)
        {
            return session.Fail(ExitCode.Cancelled, "Stopped.");
        }
#pragma warning disable CA1031 // The last line of defence: a stack trace is no answer for whoever runs the tool.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return session.Fail(ExitCode.Internal, $"Internal error: {exception.GetType().Name}: {exception.Message}", "This is a defect of the tool; please report it.");
        }
    }

    private static int Misspelt(ParseResult parsed, ParseErrorAction error, Session session)
    {
        error.ShowHelp = false;
        error.ShowTypoCorrections = true;
        parsed.Invoke(new InvocationConfiguration { Output = session.Error, Error = session.Error });
        return session.Fail(ExitCode.Usage, $"See '{PathOf(parsed.CommandResult.Command)} --help'.");
    }

    /// <summary>A command as it is typed, with those that it stands under.</summary>
    private static string PathOf(Command command) =>
        command is RootCommand ? "mentoring-matching" : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
