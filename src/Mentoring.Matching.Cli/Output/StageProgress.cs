namespace Mentoring.Matching.Cli.Output;

/// <summary>Tells of work that is one stage, of which a share is done.</summary>
internal sealed class StageProgress(string stage, IProgress<MatchProgress> progress) : IProgress<double>
{
    public void Report(double value) => progress.Report(new MatchProgress(stage, value) { Overall = value });
}
