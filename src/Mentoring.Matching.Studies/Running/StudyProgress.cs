namespace Mentoring.Matching.Studies.Running;

/// <summary>How far a study is.</summary>
/// <param name="Done">The cells that have a row or failed, those of earlier runs included.</param>
/// <param name="Total">All cells.</param>
/// <param name="Kept">The cells of <paramref name="Done"/> whose rows were there before this run.</param>
/// <param name="TimeLeft">
/// How long the rest will take if its cells take as long as those of this run did on average; <see langword="null"/> before the first is done.
/// </param>
/// <remarks>A value: equal when all parts are.</remarks>
public readonly record struct StudyProgress(int Done, int Total, int Kept, TimeSpan? TimeLeft);
