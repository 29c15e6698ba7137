namespace Mentoring.Matching.Pools;

/// <summary>A pair of which at least one asked for the other, by their indices in the pool.</summary>
/// <param name="Mentee">The index of the mentee.</param>
/// <param name="Mentor">The index of the mentor.</param>
/// <param name="MenteeRank">Which of the mentee's requests the mentor is, from 1; <see langword="null"/> where the mentee did not ask.</param>
/// <param name="MentorRank">Which of the mentor's requests the mentee is, from 1; <see langword="null"/> where the mentor did not ask.</param>
internal readonly record struct AskedPair(int Mentee, int Mentor, int? MenteeRank, int? MentorRank)
{
    public RequestKind Kind => (MenteeRank, MentorRank) switch
    {
        (not null, not null) => RequestKind.Mutual,
        (null, _) => RequestKind.Mentor,
        _ => RequestKind.Mentee,
    };
}
