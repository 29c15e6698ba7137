using System.CommandLine;
using System.Text.Json;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report.Pictures;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.ShortForms;

namespace Mentoring.Matching.Cli.Commands;

/// <summary><c>form</c>: which questions are worth asking whom, and the next one for one person.</summary>
internal static class FormCommand
{
    /// <summary>A command line that <c>--help</c> shows.</summary>
    public const string Example = "mentoring-matching form --scheme scheme.json --mentees mentees.csv --mentors mentors.csv --picture form.svg";

    private const string description =
        "Find the shortest forms: what each question is worth to the matching, in which order to ask them, and how few keep 90, 95 or 99% of the quality.";

    public static Command Create(Session session)
    {
        var options = new CommonOptions(peopleRequired: true);
        Option<string> fullMentees = CommonOptions.File("--full-mentees", "The same mentees with more answers, in CSV: what matchings are judged by.", required: false);
        Option<string> fullMentors = CommonOptions.File("--full-mentors", "The same mentors with more answers, in CSV: what matchings are judged by.", required: false);
        var person = new Option<string>("--person") { Description = "The id of one person: say only which question to ask them next.", HelpName = "ID" };
        var side = new Option<string>("--side") { Description = "Of somebody who is mentee and mentor, as what they are asked: mentee or mentor.", HelpName = "SIDE" };
        side.AcceptOnlyFromAmong("mentee", "mentor");
        Option<int?> resamples = CommonOptions.Positive("--resamples", "How many half-samples of the people are matched anew; 100 without it.", "N", 100_000);
        resamples.Validators.Add(parsed =>
        {
            if (parsed.Tokens is [{ Value: "1" }])
            {
                parsed.AddError("--resamples takes a number of 2 or more: one half-sample has no spread.");
            }
        });
        Option<int?> seed = CommonOptions.Positive("--seed", "What ties, half-samples and drawn answers follow from; 1 without it.", "N", int.MaxValue);
        Option<int?> threads = CommonOptions.Positive(
            "--threads", "The most threads to use; the result does not depend on it. Without it as many as there are processors.", "N", MatchLimits.MostThreads);
        Option<string> picture = CommonOptions.File("--picture", "Where to draw the quality by the number of questions, in SVG.", required: false);
        var json = new Option<bool>("--json") { Description = "Write everything as JSON." };
        var command = new Command("form", description);
        options.AddTo(command);
        foreach (Option option in (Option[])[fullMentees, fullMentors, person, side, resamples, seed, threads, picture, json])
        {
            command.Options.Add(option);
        }

        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(person) is not null && parsed.GetResult(picture) is not null)
            {
                parsed.AddError("--person and --picture do not go together: the picture is of all people.");
            }

            if (parsed.GetResult(person) is not null && (parsed.GetResult(fullMentees) ?? parsed.GetResult(fullMentors)) is not null)
            {
                parsed.AddError("--person goes with neither --full-mentees nor --full-mentors: what one person might answer, these do not know.");
            }

            if (parsed.GetResult(person) is not null && parsed.GetResult(resamples) is not null)
            {
                parsed.AddError("--person and --resamples do not go together: for one person nobody is left out in turn.");
            }

            if (parsed.GetResult(person) is null && parsed.GetResult(side) is not null)
            {
                parsed.AddError("--side says which of two people --person means; give both or neither.");
            }
        });
        command.SetAction(parsed => Run(
            options.Paths(parsed),
            (parsed.GetValue(fullMentees), parsed.GetValue(fullMentors)),
            new FormOptions
            {
                Resamples = parsed.GetValue(resamples) ?? 100,
                Seed = (ulong)(parsed.GetValue(seed) ?? 1),
                Parallelism = parsed.GetValue(threads) ?? Environment.ProcessorCount,
            },
            new FormRequest(
                parsed.GetValue(person),
                parsed.GetValue(side) switch { "mentee" => Side.Mentee, "mentor" => Side.Mentor, _ => null },
                parsed.GetValue(picture),
                parsed.GetValue(json)),
            session));
        return command;
    }

    private static int Run(InputPaths paths, (string? Mentees, string? Mentors) full, FormOptions options, FormRequest request, Session session)
    {
        InputPaths judging = paths with { Mentees = full.Mentees ?? paths.Mentees, Mentors = full.Mentors ?? paths.Mentors };
        string[] outputs = request.Picture is null ? [] : [request.Picture];
        if ((OutputFile.Fault(paths, outputs) ?? OutputFile.Fault(judging, outputs)) is { } fault)
        {
            return session.Fail(ExitCode.Usage, fault);
        }

        return PeopleCommand.Run(paths, session, intake => judging == paths
            ? Answer(intake, options, request, session)
            : PeopleCommand.Run(judging, session, judge => Judged(intake, judge, options, request, session)));
    }

    /// <summary>With another pool as the judge.</summary>
    private static int Judged(Intake intake, Intake judge, FormOptions options, FormRequest request, Session session) => Answer(
        intake,
        new FormOptions
        {
            Judge = PairJudge.ByScores(intake.Scheme!, judge.Pool, session.CancellationToken),
            Resamples = options.Resamples,
            Seed = options.Seed,
            Parallelism = options.Parallelism,
        },
        request,
        session);

    private static int Answer(Intake intake, FormOptions options, FormRequest request, Session session)
    {
        try
        {
            return request.Person is { } person
                ? Next(intake, person, request, options, session)
                : Analyse(intake, options, request, session);
        }
        catch (InvalidInputException refused)
        {
            return session.Fail(ExitCode.Input, refused.Problems.Select(p => p.ToString()));
        }
    }

    private static int Next(Intake intake, string person, FormRequest request, FormOptions options, Session session) => PeopleCommand.Ask(
        session,
        () =>
        {
            Side side = request.Side ?? SideOf(intake.Pool, person);
            return session.Screen.Watch("asking", progress =>
                NextQuestion.For(intake.Scheme!, intake.Pool, side, person, options, progress, session.CancellationToken));
        },
        next =>
        {
            if (request.Json)
            {
                session.Out.WriteLine(JsonSerializer.Serialize(NextQuestionDocument.Of(next), ToolJson.Default.NextQuestionDocument));
            }
            else
            {
                FormView.Show(next, session.Screen);
            }

            return ExitCode.Done;
        });

    /// <summary>The side of somebody who is on one alone; a mentor where there is no such person, whose nearest id the library then names.</summary>
    private static Side SideOf(Pool pool, string person) => (pool.IndexOfMentee(person), pool.IndexOfMentor(person)) switch
    {
        (>= 0, >= 0) => throw new ArgumentException($"'{person}' is both mentee and mentor; say which with --side."),
        (>= 0, _) => Side.Mentee,
        _ => Side.Mentor,
    };

    private static int Analyse(Intake intake, FormOptions options, FormRequest request, Session session)
    {
        FormAnalysis analysis = session.Screen.Watch("asking", progress =>
            FormAnalysis.Of(intake.Scheme!, intake.Pool, options, progress, session.CancellationToken));
        if (request.Picture is { } path && OutputFile.Write(path, FormPicture.Svg(analysis)) is { } error)
        {
            return session.Fail(ExitCode.Usage, error);
        }

        if (request.Json)
        {
            session.Out.WriteLine(JsonSerializer.Serialize(FormDocument.Of(intake.Scheme!, analysis), ToolJson.Default.FormDocument));
            return ExitCode.Done;
        }

        new FormView(intake.Scheme!, analysis).Show(session.Screen);
        if (request.Picture is not null)
        {
            session.Screen.Line($"Wrote {request.Picture}");
        }

        return ExitCode.Done;
    }
}
