using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Reads the data sets of a design as every command reads schemes and people.</summary>
internal sealed class StudyDataFiles(string folder) : StudyFileReader
{
    private readonly List<string> lines = [];

    /// <summary>What is wrong with the files, one a line.</summary>
    public IReadOnlyList<string> Lines => lines;

    public override StudySource? Read(StudyFiles files, ICollection<Problem> problems)
    {
        string[] names = [.. files.Schemes.Keys];
        string[] paths = [.. files.Schemes.Values.Select(At)];
        Intake intake = Intake.Read(new InputPaths(
            paths[0], At(files.Mentees), At(files.Mentors), Maybe(files.Pairs), Maybe(files.Earlier), Maybe(files.Locks)) { MoreSchemes = paths[1..] });
        List<string> wrong = [.. intake.Problems];
        if (wrong.Count == 0)
        {
            // People are read by the questions of the first scheme, and have to fit those of the others.
            Scheme[] schemes = [intake.Scheme!, .. intake.MoreSchemes];
            wrong.AddRange(schemes.SelectMany((scheme, i) => Misfits(intake, scheme).Select(p => $"scheme '{names[i]}': {p}")));
            if (wrong.Count == 0)
            {
                return new DataSetSource(files.Name, new StudyPool(
                    intake.Pool, names.Zip(schemes).ToDictionary(s => s.First, s => s.Second, StringComparer.Ordinal)));
            }
        }

        lines.AddRange(wrong.Select(line => $"source '{files.Name}': {line}"));
        problems.Add(new Problem($"source '{files.Name}'", "its files have problems", "mend what is listed above"));
        return null;
    }

    private static IReadOnlyList<Problem> Misfits(Intake intake, Scheme scheme)
    {
        try
        {
            _ = intake.Pool.Under(scheme.Questionnaire);
            return [];
        }
        catch (InvalidInputException refused)
        {
            return refused.Problems;
        }
    }

    private string At(string path) => Path.Combine(folder, path);

    private string? Maybe(string? path) => path is null ? null : At(path);
}
