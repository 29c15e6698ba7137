namespace Mentoring.Matching.Studies.Running;

/// <summary>A cell that threw. It has no row, so it is run again when the study is.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Message">What it threw, in one line.</param>
/// <remarks>A value: equal when all parts are.</remarks>
public sealed record StudyFailure(StudyCell Cell, string Message);
