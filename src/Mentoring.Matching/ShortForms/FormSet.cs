namespace Mentoring.Matching.ShortForms;

/// <summary>A form of both sides: which questions that could change anything are left out.</summary>
internal sealed class FormSet
{
    private readonly bool[] isLeftOut;

    public FormSet(IEnumerable<bool> leftOut)
    {
        isLeftOut = [.. leftOut];
        Key = new string([.. isLeftOut.Select(l => l ? '1' : '0')]);
    }

    /// <summary>The same for two forms exactly where they are alike.</summary>
    public string Key { get; }

    public bool IsWhole => !isLeftOut.Contains(true);

    public bool LeavesOut(int question) => isLeftOut[question];

    public bool LeavesOutAny(IEnumerable<int> questions) => questions.Any(q => isLeftOut[q]);
}
