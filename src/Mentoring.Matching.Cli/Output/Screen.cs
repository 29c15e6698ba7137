namespace Mentoring.Matching.Cli.Output;

/// <summary>Where a command shows what it found. All texts are plain: whatever stands in them is shown and never obeyed.</summary>
internal abstract class Screen
{
    /// <summary>Shows a line.</summary>
    public abstract void Line(string text);

    /// <summary>Shows named facts.</summary>
    public abstract void Facts(IReadOnlyList<(string Name, string Value)> facts);

    /// <summary>Shows a table with a title.</summary>
    public abstract void Table(string title, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows);

    /// <summary>Shows how a matching is going on, where somebody is watching.</summary>
    public T Watch<T>(Func<IProgress<MatchProgress>?, T> work) =>
        WatchLines("Working", show => work(show is null ? null : new ProgressLine(TimeProvider.System, show)));

    /// <summary>Shows that work of one stage is going on, where somebody is watching.</summary>
    public T Watch<T>(string stage, Func<IProgress<double>?, T> work) =>
        Watch(progress => work(progress is null ? null : new StageProgress(stage, progress)));

    /// <summary>Shows lines that the work gives in place of each other, where somebody is watching; the work is given nothing where nobody is.</summary>
    public abstract T WatchLines<T>(string title, Func<Action<string>?, T> work);
}
