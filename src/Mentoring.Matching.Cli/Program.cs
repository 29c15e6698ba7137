using Mentoring.Matching.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C lets the command end in order; a second one kills it.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

return App.Run(args, new Session(Console.Out, Console.Error, isTerminal: !Console.IsOutputRedirected, stop.Token));
