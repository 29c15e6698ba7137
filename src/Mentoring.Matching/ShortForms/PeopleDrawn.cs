using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.ShortForms;

/// <summary>Some or all of the people in an order that decides between matchings that are equally good.</summary>
/// <param name="Mentees">The indices of the mentees.</param>
/// <param name="Mentors">The indices of the mentors.</param>
internal sealed record PeopleDrawn(int[] Mentees, int[] Mentors)
{
    /// <summary>All people in an order by chance.</summary>
    public static PeopleDrawn All(FormGround ground, int number)
    {
        SplitMix64 random = Random(ground, number, 1);
        return new PeopleDrawn(random.Permutation(ground.MenteeCount), random.Permutation(ground.MentorCount));
    }

    /// <summary>Half of the mentees and half of the mentors. A mentee who is locked to somebody of the other half is left out: there is nothing to match.</summary>
    public static PeopleDrawn Half(FormGround ground, int number)
    {
        SplitMix64 random = Random(ground, number, 2);
        int[] mentees = random.Permutation(ground.MenteeCount)[..((ground.MenteeCount + 1) / 2)];
        int[] mentors = random.Permutation(ground.MentorCount)[..((ground.MentorCount + 1) / 2)];
        return new PeopleDrawn([.. mentees.Where(i => ground.LockedTo[i] < 0 || Array.IndexOf(mentors, ground.LockedTo[i]) >= 0)], mentors);
    }

    private static SplitMix64 Random(FormGround ground, int number, uint kind) => new(Seeds.Mix(Seeds.Mix(ground.Options.Seed, kind), (ulong)number));
}
