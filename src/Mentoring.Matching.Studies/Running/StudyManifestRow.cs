namespace Mentoring.Matching.Studies.Running;

/// <summary>A row in a manifest.</summary>
/// <param name="Cell">The key of the cell.</param>
/// <param name="CellHash">The hash of all that decides the result: see <see cref="StudyDesign.HashOf"/>.</param>
/// <param name="ResultHash">The hash of the result: see <see cref="StudyRow.ResultHash"/>.</param>
/// <remarks>A value: equal when all parts are.</remarks>
public sealed record StudyManifestRow(string Cell, string CellHash, string ResultHash);
