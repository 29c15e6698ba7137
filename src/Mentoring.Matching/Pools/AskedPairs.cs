namespace Mentoring.Matching.Pools;

/// <summary>The pairs of a pool that somebody asked for: each once, whoever asked.</summary>
/// <remarks>O(requests) time and memory. Immutable; safe for use by several threads.</remarks>
internal sealed class AskedPairs
{
    private const int PollEvery = 4096;

    private readonly Dictionary<(int Mentee, int Mentor), AskedPair> all;

    private AskedPairs(Dictionary<(int Mentee, int Mentor), AskedPair> all) => this.all = all;

    /// <summary>The pairs, by mentee and then by mentor.</summary>
    public IEnumerable<AskedPair> InOrder => all.Values.OrderBy(p => p.Mentee).ThenBy(p => p.Mentor);

    /// <summary>The pair where somebody asked for it.</summary>
    public AskedPair? this[int mentee, int mentor] => all.TryGetValue((mentee, mentor), out AskedPair pair) ? pair : null;

    public static AskedPairs Of(Pool pool, CancellationToken cancellationToken = default)
    {
        var all = new Dictionary<(int, int), AskedPair>();
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            Poll(mentee);
            for (int place = 0; place < pool.Mentees[mentee].Requests.Length; place++)
            {
                int mentor = pool.IndexOfMentor(pool.Mentees[mentee].Requests[place]);
                all.Add((mentee, mentor), new AskedPair(mentee, mentor, place + 1, null));
            }
        }

        for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
        {
            Poll(mentor);
            for (int place = 0; place < pool.Mentors[mentor].Requests.Length; place++)
            {
                int mentee = pool.IndexOfMentee(pool.Mentors[mentor].Requests[place]);
                AskedPair own = all.GetValueOrDefault((mentee, mentor), new AskedPair(mentee, mentor, null, null));
                all[(mentee, mentor)] = own with { MentorRank = place + 1 };
            }
        }

        return new AskedPairs(all);

        void Poll(int count)
        {
            if (count % PollEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
