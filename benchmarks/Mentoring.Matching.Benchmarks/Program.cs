using BenchmarkDotNet.Running;
using Mentoring.Matching.Benchmarks.Commands;

switch (args)
{
    case ["files", string size, string folder]:
        return FilesCommand.Run(size, folder);
    case ["score", .. string[] rest]:
        return ScoreCommand.Run(rest, Console.Out, Console.Error);
    case ["proposal", .. string[] rest]:
        return ProposalCommand.Run(rest, Console.Out, Console.Error);
    case ["sensitivity", .. string[] rest]:
        return SensitivityCommand.Run(rest, Console.Out, Console.Error);
    case ["floor"]:
        return FloorCommand.Run(Console.Out, Console.Error);
    case ["cancel", .. string[] rest]:
        return CancelCommand.Run(rest, Console.Out, Console.Error);
    case ["soak", .. string[] rest]:
        return SoakCommand.Run(rest, Console.Out, Console.Error);
    case ["scale", .. string[] rest]:
        return ScaleCommand.Run(rest, Console.Out, Console.Error);
    case ["shortlist", .. string[] rest]:
        return ShortlistCommand.Run(rest, Console.Out, Console.Error);
    case ["solvers", .. string[] rest]:
        return SolversCommand.Run(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
