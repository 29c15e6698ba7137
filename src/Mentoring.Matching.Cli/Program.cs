using System.Text;
using Mentoring.Matching.Cli;

// People have names in every script, and not every console begins with an encoding for them.
Console.OutputEncoding = Encoding.UTF8;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C lets the command end in order; a second one kills it.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

return App.Run(args, new Session(Console.Out, Console.Error, isTerminal: !Console.IsOutputRedirected, stop.Token));
