namespace Mentoring.Matching.Cli.Commands;

/// <summary>What every command about people begins with: it reads all files, and works only where nothing is wrong with them.</summary>
internal static class PeopleCommand
{
    /// <summary>Reads the files; does the work, or lists every problem of them.</summary>
    public static int Run(InputPaths paths, Session session, Func<Intake, int> work)
    {
        Intake intake = Intake.Read(paths);
        return intake.Problems.Count == 0 ? work(intake) : session.Fail(ExitCode.Input, intake.Report());
    }

    /// <summary>Asks the library something that the user typed; what it cannot take, such as an unknown id, is the command line's fault.</summary>
    public static int Ask<T>(Session session, Func<T> question, Func<T, int> answer)
    {
        T found;
        try
        {
            found = question();
        }
        catch (ArgumentException refused)
        {
            return session.Fail(ExitCode.Usage, Words(refused));
        }

        return answer(found);
    }

    /// <summary>What is wrong, without the name of a parameter that the user never saw.</summary>
    public static string Words(ArgumentException refused) => refused.Message.Split(" (Parameter", StringSplitOptions.None)[0];
}
