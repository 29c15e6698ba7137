using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Opens the files that the document of a design names; the package itself opens none.</summary>
public abstract class StudyFileReader
{
    /// <summary>Reads a data set.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="problems">Where to add all that is wrong with them.</param>
    /// <returns>The source, or <see langword="null"/> where something is wrong.</returns>
    public abstract StudySource? Read(StudyFiles files, ICollection<Problem> problems);
}
