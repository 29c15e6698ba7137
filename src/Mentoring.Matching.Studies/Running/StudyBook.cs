namespace Mentoring.Matching.Studies.Running;

/// <summary>Takes down what came of the cells of a run, one at a time whichever thread they come from, and tells the progress.</summary>
internal sealed class StudyBook(StudyLedger? ledger, int kept, int total, TimeProvider time, IProgress<StudyProgress>? progress)
{
    private readonly Lock door = new();
    private readonly long start = time.GetTimestamp();

    public List<StudyRow> Rows { get; } = [];

    public List<StudyFailure> Failures { get; } = [];

    public void Add(StudyRow row)
    {
        lock (door)
        {
            ledger?.Append(row);
            Rows.Add(row);
            Tell();
        }
    }

    public void Fail(StudyFailure failure)
    {
        lock (door)
        {
            Failures.Add(failure);
            Tell();
        }
    }

    private void Tell()
    {
        int here = Rows.Count + Failures.Count;
        TimeSpan left = time.GetElapsedTime(start) * ((double)(total - kept - here) / here);
        progress?.Report(new StudyProgress(kept + here, total, kept, left));
    }
}
