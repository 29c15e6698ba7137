using System.Globalization;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching;

/// <summary>Says why lists are short.</summary>
internal sealed class ShortlistReasons
{
    private readonly ShortlistOptions options;
    private readonly ShortlistPartners partners;
    private readonly Pool pool;
    private readonly EligibilityTable eligibility;
    private readonly EligibilityRow row;
    private readonly bool[] isLocked; // of mentees
    private readonly int[] locksOf; // of mentors
    private readonly ulong[] open; // a bit for each mentor with a place that no locked pair takes
    private readonly int[] lockedElsewhere; // for each mentor the eligible mentees who are locked, made when there are lists of mentors

    public ShortlistReasons(
        ShortlistOptions options, ShortlistPartners partners, EligibilityTable eligibility, CancellationToken cancellationToken)
    {
        this.options = options;
        this.partners = partners;
        this.eligibility = eligibility;
        pool = partners.Pool;
        row = eligibility.CreateRow();
        isLocked = new bool[pool.Mentees.Length];
        locksOf = new int[pool.Mentors.Length];
        foreach (Pair pair in pool.Locks)
        {
            isLocked[pool.IndexOfMentee(pair.MenteeId)] = true;
            locksOf[pool.IndexOfMentor(pair.MentorId)]++;
        }

        open = new ulong[BitRows.Words(pool.Mentors.Length)];
        foreach (int mentor in Enumerable.Range(0, pool.Mentors.Length).Where(IsOpen))
        {
            BitRows.Set(open, mentor);
        }

        lockedElsewhere = options.Side == Side.Mentor ? LockedElsewhere(cancellationToken) : [];
    }

    /// <summary>Why the list of a person is short.</summary>
    public ShortlistShortfall Of(int person)
    {
        int listed = partners.CountOf(person);
        int eligible = options.Side == Side.Mentee ? EligibleMentors(person) : EligibleMentees(person);
        return IsSettled(person)
            ? new ShortlistShortfall(ShortfallReason.Settled, eligible, Settled(person, listed))
            : eligible == listed
                ? new ShortlistShortfall(ShortfallReason.FewEligible, eligible, FewEligible(eligible))
                : new ShortlistShortfall(ShortfallReason.ShownToOthers, eligible, Text(
                    $"Of {eligible} eligible {Others(eligible)} {eligible - listed} {(eligible - listed == 1 ? "is" : "are")} shown to {options.MostShowings} {Own(options.MostShowings ?? 0)} each with whom they rank higher."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private bool IsOpen(int mentor) => locksOf[mentor] < pool.Mentors[mentor].Capacity;

    private bool IsSettled(int person) => options.Side == Side.Mentee ? isLocked[person] : !IsOpen(person);

    private int EligibleMentors(int mentee)
    {
        if (isLocked[mentee])
        {
            return 1;
        }

        row.Judge(mentee);
        return BitRows.CountShared(row.Allowed, open);
    }

    private int EligibleMentees(int mentor) =>
        locksOf[mentor] + (IsOpen(mentor) ? eligibility.AllowedCountOf(Side.Mentor, mentor) - lockedElsewhere[mentor] : 0);

    private int[] LockedElsewhere(CancellationToken cancellationToken)
    {
        int[] counts = new int[pool.Mentors.Length];
        for (int mentee = 0; mentee < isLocked.Length; mentee++)
        {
            if (!isLocked[mentee])
            {
                continue;
            }

            row.Judge(mentee, cancellationToken);
            for (int mentor = 0; mentor < counts.Length; mentor++)
            {
                counts[mentor] += row.IsAllowed(mentor) ? 1 : 0;
            }
        }

        return counts;
    }

    private string Settled(int person, int listed) => options.Side switch
    {
        Side.Mentee when listed > 0 => "The mentor is settled beforehand.",
        Side.Mentee => "The mentor is settled beforehand, and shown to others who are settled with them too.",
        _ when pool.Mentors[person].Capacity == 0 => "The mentor takes nobody now.",
        _ => "All places of the mentor are settled beforehand.",
    };

    private string FewEligible(int eligible) =>
        eligible == 0
            ? options.Side == Side.Mentee ? "No mentor with a place is eligible." : "No mentee is eligible."
            : Text($"Only {eligible} {Others(eligible)} {(eligible == 1 ? "is" : "are")} eligible.");

    private string Others(int count) => (options.Side == Side.Mentee ? "mentor" : "mentee") + (count == 1 ? "" : "s");

    private string Own(int count) => (options.Side == Side.Mentee ? "mentee" : "mentor") + (count == 1 ? "" : "s");
}
