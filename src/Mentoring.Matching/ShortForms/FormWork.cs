using Mentoring.Matching.Threading;

namespace Mentoring.Matching.ShortForms;

/// <summary>Does pieces of work on the threads that are allowed, and tells of the share that is done.</summary>
/// <remarks>A piece writes to its own place alone, so what comes out is the same with any number of threads.</remarks>
internal sealed class FormWork(FormGround ground, IProgress<double>? progress)
{
    private double done;

    /// <summary>About how much work there is; set before any is done.</summary>
    public double Expected { get; set; } = 1;

    /// <summary>Does each piece once, each of so much work.</summary>
    public T[] Each<T>(int count, double work, Func<int, FormRoom, T> piece)
    {
        var results = new T[count];
        double before = done;
        _ = Workers.Run(
            ground.Options.Parallelism,
            count,
            1,
            () => new FormRoom(),
            (room, from, to) =>
            {
                for (int k = from; k < to; k++)
                {
                    results[k] = piece(k, room);
                }
            },
            progress is null ? null : share => Report(before + (share * count * work)),
            ground.CancellationToken);
        ground.CancellationToken.ThrowIfCancellationRequested();
        done = before + (count * work);
        return results;
    }

    /// <summary>Tells that all is done.</summary>
    public void Finish() => progress?.Report(1);

    private void Report(double amount) => progress!.Report(Math.Min(0.999, amount / Expected));
}
