using System.Runtime.InteropServices;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>
/// Pairs in one line are exceptions, found by going up and down from the mentee; whether a way up is open is known of each person.
/// </summary>
internal sealed class PreparedReportingLine : PreparedRule
{
    private readonly ReportingLines lines;
    private readonly int[] mentorOf; // of each node, or -1
    private readonly ulong[] openMentors;
    private readonly ulong[] allMentors;

    public PreparedReportingLine(OutsideReportingLine rule, ResponseTable responses, CancellationToken cancellationToken)
        : base(rule, responses)
    {
        lines = new ReportingLines(responses, rule.ManagerQuestion, rule.IdentityQuestion, cancellationToken);
        mentorOf = new int[lines.Count];
        Array.Fill(mentorOf, -1);
        allMentors = BitRows.All(responses.MentorCount);
        openMentors = new ulong[allMentors.Length];
        for (int mentor = 0; mentor < responses.MentorCount; mentor++)
        {
            int node = lines.NodeOf(Side.Mentor, mentor);
            mentorOf[node] = mentor;
            if (lines.IsWayOpen(node))
            {
                BitRows.Set(openMentors, mentor);
            }
        }
    }

    internal override int PlainCode(int mentee) => IsOpen(mentee) ? 1 : 0;

    internal override Truth JudgePlain(int mentee, int mentor) =>
        IsOpen(mentee) || BitRows.Has(openMentors, mentor) ? Truth.Unknown : Truth.Yes;

    internal override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
    {
        no.Clear();
        (IsOpen(mentee) ? allMentors : openMentors).CopyTo(unknown);
    }

    internal override ReadOnlySpan<int> Exceptions(int mentee)
    {
        int node = lines.NodeOf(Side.Mentee, mentee);
        List<int> found = lines.Above(node);
        lines.AddBelow(node, found);

        // Nodes become mentors, those who are none or are there twice go.
        Span<int> mentors = CollectionsMarshal.AsSpan(found);
        foreach (ref int other in mentors)
        {
            other = mentorOf[other];
        }

        mentors.Sort();
        (int kept, int last) = (0, -1);
        foreach (int mentor in mentors)
        {
            if (mentor != last)
            {
                mentors[kept++] = last = mentor;
            }
        }

        return mentors[..kept];
    }

    internal override void JudgeExceptions(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        foreach (int mentor in Exceptions(mentee))
        {
            Put(mentor, Truth.No, no, unknown);
        }
    }

    protected override Truth JudgeCore(int mentee, int mentor)
    {
        (int a, int b) = (lines.NodeOf(Side.Mentee, mentee), lines.NodeOf(Side.Mentor, mentor));
        return lines.IsAbove(a, b) || lines.IsAbove(b, a) ? Truth.No : JudgePlain(mentee, mentor);
    }

    protected override string ReasonCore(int mentee, int mentor, Truth verdict)
    {
        if (PathOf(mentee, mentor) is { } path)
        {
            string first = $"{lines.NameOf(path[0])} reports to {lines.NameOf(path[1])}";
            return $"{first}{string.Concat(path.Skip(2).Select(node => $", who reports to {lines.NameOf(node)}"))}.";
        }

        (string menteeName, string mentorName) = (lines.NameOf(lines.NodeOf(Side.Mentee, mentee)), lines.NameOf(lines.NodeOf(Side.Mentor, mentor)));
        if (verdict == Truth.Yes)
        {
            return $"Neither {menteeName} nor {mentorName} is above the other in the reporting line.";
        }

        string end = lines.NameOf(Walked(mentee, mentor).First(lines.IsOpen));
        return $"It is not known to whom {end} reports, so {menteeName} and {mentorName} may be in one reporting line.";
    }

    protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor) =>
        (PathOf(mentee, mentor)?.SkipLast(1) ?? Walked(mentee, mentor)).Select(lines.Link).OfType<CitedAnswer>();

    private bool IsOpen(int mentee) => lines.IsWayOpen(lines.NodeOf(Side.Mentee, mentee));

    private List<int>? PathOf(int mentee, int mentor) =>
        lines.Path(lines.NodeOf(Side.Mentee, mentee), lines.NodeOf(Side.Mentor, mentor)) ?? lines.Path(lines.NodeOf(Side.Mentor, mentor), lines.NodeOf(Side.Mentee, mentee));

    private IEnumerable<int> Walked(int mentee, int mentor) =>
        new[] { lines.NodeOf(Side.Mentee, mentee), lines.NodeOf(Side.Mentor, mentor) }.SelectMany(node => lines.Above(node).Prepend(node)).Distinct();
}
