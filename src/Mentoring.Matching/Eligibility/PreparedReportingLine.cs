using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Finds all lines once; a bit a pair says whether one of the two is above the other.</summary>
internal sealed class PreparedReportingLine : PreparedRule
{
    private readonly ReportingLines lines;
    private readonly int[] menteeNodes;
    private readonly int[] mentorNodes;
    private readonly bool[] open;
    private readonly PairBits inLine;
    private readonly ulong[] openMentors; // a bit a mentor
    private readonly ulong[] allMentors;

    public PreparedReportingLine(OutsideReportingLine rule, ResponseTable responses)
        : base(rule, responses)
    {
        lines = new ReportingLines(responses, rule.ManagerQuestion, rule.IdentityQuestion);
        menteeNodes = [.. responses.Pool.Mentees.Select(lines.NodeOf)];
        mentorNodes = [.. responses.Pool.Mentors.Select(lines.NodeOf)];
        open = new bool[lines.Count];
        inLine = new PairBits(menteeNodes.Length, mentorNodes.Length);
        int[] menteeOf = Inverse(menteeNodes);
        int[] mentorOf = Inverse(mentorNodes);
        for (int node = 0; node < open.Length; node++)
        {
            open[node] = lines.IsOpen(node);
            foreach (int above in lines.Above(node))
            {
                open[node] |= lines.IsOpen(above);
                SetIfPair(menteeOf[node], mentorOf[above]);
                SetIfPair(menteeOf[above], mentorOf[node]);
            }
        }

        allMentors = BitRows.All(mentorNodes.Length);
        openMentors = new ulong[allMentors.Length];
        for (int mentor = 0; mentor < mentorNodes.Length; mentor++)
        {
            if (open[mentorNodes[mentor]])
            {
                BitRows.Set(openMentors, mentor);
            }
        }
    }

    internal override void JudgeRow(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        inLine.Row(mentee).CopyTo(no);
        (open[menteeNodes[mentee]] ? allMentors : openMentors).CopyTo(unknown);
        for (int word = 0; word < no.Length; word++)
        {
            unknown[word] &= ~no[word];
        }
    }

    protected override Truth JudgeCore(int mentee, int mentor) =>
        inLine[mentee, mentor] ? Truth.No
        : open[menteeNodes[mentee]] || open[mentorNodes[mentor]] ? Truth.Unknown
        : Truth.Yes;

    protected override string ReasonCore(int mentee, int mentor, Truth verdict)
    {
        if (PathOf(mentee, mentor) is { } path)
        {
            string first = $"{lines.NameOf(path[0])} reports to {lines.NameOf(path[1])}";
            return $"{first}{string.Concat(path.Skip(2).Select(node => $", who reports to {lines.NameOf(node)}"))}.";
        }

        (string menteeName, string mentorName) = (lines.NameOf(menteeNodes[mentee]), lines.NameOf(mentorNodes[mentor]));
        if (verdict == Truth.Yes)
        {
            return $"Neither {menteeName} nor {mentorName} is above the other in the reporting line.";
        }

        string end = lines.NameOf(Walked(mentee, mentor).First(lines.IsOpen));
        return $"It is not known to whom {end} reports, so {menteeName} and {mentorName} may be in one reporting line.";
    }

    protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor) =>
        (PathOf(mentee, mentor)?.SkipLast(1) ?? Walked(mentee, mentor)).Select(lines.Link).OfType<CitedAnswer>();

    private int[] Inverse(int[] nodes)
    {
        var inverse = new int[open.Length];
        Array.Fill(inverse, -1);
        for (int person = 0; person < nodes.Length; person++)
        {
            inverse[nodes[person]] = person;
        }

        return inverse;
    }

    private void SetIfPair(int mentee, int mentor)
    {
        if (mentee >= 0 && mentor >= 0)
        {
            inLine.Set(mentee, mentor);
        }
    }

    private List<int>? PathOf(int mentee, int mentor) =>
        lines.Path(menteeNodes[mentee], mentorNodes[mentor]) ?? lines.Path(mentorNodes[mentor], menteeNodes[mentee]);

    private IEnumerable<int> Walked(int mentee, int mentor) =>
        new[] { menteeNodes[mentee], mentorNodes[mentor] }.SelectMany(node => lines.Above(node).Prepend(node)).Distinct();
}
