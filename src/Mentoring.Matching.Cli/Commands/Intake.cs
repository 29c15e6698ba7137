using Mentoring.Matching.Agreements;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Cli.Input;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Reads the scheme and the files of people, and lists everything that is wrong with them.</summary>
internal sealed class Intake(InputPaths paths)
{
    private readonly Dictionary<string, TextFile> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormTable> tables = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];

    /// <summary>The scheme, when it has no problems.</summary>
    public Scheme? Scheme { get; private set; }

    /// <summary>The schemes beside the first, in the order of their paths, when none has problems.</summary>
    public IReadOnlyList<Scheme> MoreSchemes { get; private set; } = [];

    /// <summary>What was read from the files, when there were files and a scheme.</summary>
    public FormReading? Reading { get; private set; }

    /// <summary>What people chose from shortlists, when files of it were named and nothing is wrong before.</summary>
    public ChoiceReading? Chosen { get; private set; }

    /// <summary>The people with what they chose, when there are files of them without problems.</summary>
    public Pool Pool => Chosen?.Pool ?? Reading?.Pool ?? throw new InvalidOperationException("No people without problems were read.");

    /// <summary>The matching in force; empty when no file of it was named.</summary>
    public IReadOnlyList<Pair> CurrentPairs { get; private set; } = [];

    /// <summary>The pairs of an earlier round; empty when no file of them was named.</summary>
    public IReadOnlyList<Pair> PreviousPairs { get; private set; } = [];

    /// <summary>What became of past pairs; empty when no file of it was named.</summary>
    public IReadOnlyList<PairOutcome> Outcomes { get; private set; } = [];

    /// <summary>The programme, when one was named and has no problems.</summary>
    public Programme? Programme { get; private set; }

    /// <summary>The form of agreements: that of the scheme, with another template where one was named.</summary>
    public AgreementForm? Agreement { get; private set; }

    /// <summary>The files that a matching comes from, by what they were read for; those that could be read.</summary>
    public InputFileItem[] Inputs => [.. Roles()
        .Where(r => r.Path is not null && files.TryGetValue(r.Path, out TextFile? file) && file.Error is null)
        .Select(r => new InputFileItem(r.Role, files[r.Path!].Name, files[r.Path!].Hash))];

    /// <summary>All problems, one a line.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Reads everything that is named.</summary>
    public static Intake Read(InputPaths paths)
    {
        var intake = new Intake(paths);
        intake.ReadScheme();
        intake.ReadPeople();
        intake.ReadChoices();
        intake.ReadCurrent();
        intake.ReadOutcomes();
        intake.ReadProgramme();
        intake.ReadTemplate();
        return intake;
    }

    /// <summary>The problems and their number, for the error stream.</summary>
    public IEnumerable<string> Report() =>
        [.. problems, problems.Count == 1 ? "1 problem; nothing was matched." : $"{problems.Count} problems; nothing was matched."];

    private void ReadOutcomes()
    {
        if (paths.Outcomes is { } path && Text(path) is { } file)
        {
            Outcomes = Input.Outcomes.Read(file, problems);
        }
    }

    private IEnumerable<(string Role, string? Path)> Roles() =>
    [
        ("scheme", paths.Scheme), ("mentees", paths.Mentees), ("mentors", paths.Mentors), ("pairs", paths.Pairs),
        ("earlier", paths.Earlier), ("locks", paths.Locks), ("current", paths.Current),
        .. paths.Choices.Select(path => ("choices", (string?)path)), .. paths.Sent.Select(path => ("sent", (string?)path)),
    ];

    private void ReadScheme()
    {
        Scheme = paths.Scheme is { } path ? SchemeOf(path) : null;

        // One scheme may be named twice; what is wrong with it is said once.
        Dictionary<string, Scheme?> read = new(StringComparer.Ordinal) { [paths.Scheme ?? ""] = Scheme };
        foreach (string more in paths.MoreSchemes.Where(p => !read.ContainsKey(p)).Distinct(StringComparer.Ordinal))
        {
            read.Add(more, SchemeOf(more));
        }

        MoreSchemes = [.. paths.MoreSchemes.Select(p => read[p]).OfType<Scheme>()];
    }

    private Scheme? SchemeOf(string path)
    {
        if (Text(path) is not { } file)
        {
            return null;
        }

        SchemeReading reading = SchemeJson.Read(file.Text);
        problems.AddRange(reading.Problems.Select(p => $"{file.Name}: {p}"));
        return reading.Scheme;
    }

    private void ReadPeople()
    {
        FormTable? mentees = Table(paths.Mentees);
        FormTable? mentors = Table(paths.Mentors);
        FormTable? pairs = Table(paths.Pairs);
        FormTable? earlier = Table(paths.Earlier);
        FormTable? locks = Table(paths.Locks);
        if (Scheme is not null && mentees is not null && mentors is not null && files.Values.All(f => f.Error is null))
        {
            var everybody = new FormLayout("id");
            var reader = new FormReader(Scheme.Questionnaire, Scheme.MenteeForm ?? everybody, Scheme.MentorForm ?? everybody, Scheme.PairForm);
            Reading = reader.Read(mentees, mentors, pairs, earlier, locks);
            problems.AddRange(Reading.Problems.Select(p => p.ToString()));
        }
    }

    private void ReadChoices()
    {
        FormTable[] choices = [.. paths.Choices.Select(Table).OfType<FormTable>().Select(Typed)];
        FormTable[] sent = [.. paths.Sent.Select(Table).OfType<FormTable>().Select(Typed)];
        if (paths.Choices.Count == 0 || Reading?.Pool is not { } people || problems.Count > 0)
        {
            return;
        }

        Chosen = new ChoiceReader(people).Read(choices, paths.Sent.Count == 0 ? null : sent);
        problems.AddRange(Chosen.Problems.Select(p => p.ToString()));
        if (paths.OnlyListed && Chosen.Pool is not null)
        {
            Scheme = Chosen.Restrict(Scheme!);
            MoreSchemes = [.. MoreSchemes.Select(Chosen.Restrict)];
        }
    }

    /// <summary>The table as it was before cells were made harmless for spreadsheets.</summary>
    private static FormTable Typed(FormTable table) => new(
        table.Source,
        table.Headers,
        table.Rows.Select(row => new FormRow(row.Number, row.Line, row.Cells.Select(SafeCell.Original))),
        table.Problems);

    private void ReadCurrent()
    {
        if (paths.Current is { } path && Text(path) is { } file)
        {
            CurrentPairs = Input.CurrentPairs.Read(file, problems);
        }

        if (paths.Previous is { } earlier && Text(earlier) is { } before)
        {
            PreviousPairs = Input.CurrentPairs.Read(before, problems);
        }
    }

    private void ReadProgramme()
    {
        if (paths.Programme is { } path && Text(path) is { } file)
        {
            ProgrammeReading reading = ProgrammeJson.Read(file.Text);
            problems.AddRange(reading.Problems.Select(p => $"{file.Name}: {p}"));
            Programme = reading.Programme;
        }
    }

    private void ReadTemplate()
    {
        Agreement = Scheme?.Agreement;
        if (paths.Template is not { } path || Text(path) is not { } file)
        {
            return;
        }

        try
        {
            Agreement = new AgreementForm(file.Text, Scheme?.Agreement?.LiveIssue, Scheme?.Agreement?.Confidentiality);
        }
        catch (InvalidInputException refused)
        {
            problems.AddRange(refused.Problems.Select(p => $"{file.Name}: {p}"));
        }
        catch (ArgumentException)
        {
            problems.Add($"{file.Name}: the template is blank; write a text with placeholders such as {{{{mentee}}}}, or leave the option out.");
        }
    }

    private FormTable? Table(string? path)
    {
        if (path is null || Text(path) is not { } file)
        {
            return null;
        }

        if (!tables.TryGetValue(path, out FormTable? table))
        {
            tables.Add(path, table = CsvTable.Read(file));
        }

        return table;
    }

    private TextFile? Text(string path)
    {
        // One file may serve as two tables; what is wrong with it is said once.
        if (!files.TryGetValue(path, out TextFile? file))
        {
            files.Add(path, file = TextFile.Read(path));
            if (file.Error is not null)
            {
                problems.Add(file.Error);
            }
        }

        return file.Error is null ? file : null;
    }
}
