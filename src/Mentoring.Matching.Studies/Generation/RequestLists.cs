namespace Mentoring.Matching.Studies.Generation;

/// <summary>Whom each mentee asks for: the popular, or the best of those whom the mentee knows.</summary>
internal sealed class RequestLists(GeneratorOptions options, LatentPerson[] mentors, TrueModel model)
{
    private readonly Popularity ranks = new(options.Mentors, options.PopularitySkew);
    private readonly int[] byAppeal = [.. Enumerable.Range(0, options.Mentors).OrderByDescending(m => mentors[m].Appeal).ThenBy(m => m)];

    /// <summary>The mentors whom a mentee asks for, the most wanted first.</summary>
    public IEnumerable<int> Of(int mentee)
    {
        var random = new SeededNumbers(options.Seed, Draw.Requests, (ulong)mentee);
        int wanted = random.Below(options.MostRequests + 1);
        return options.KnownMentors == 0
            ? ranks.PickDistinct(wanted, ref random).Select(rank => byAppeal[rank])
            : Known(mentee).Take(wanted);
    }

    /// <summary>Those whom a mentee knows, by how well they seem to suit.</summary>
    private IEnumerable<int> Known(int mentee)
    {
        var random = new SeededNumbers(options.Seed, Draw.Known, (ulong)mentee);
        double noise = Math.Sqrt(1 - (options.Insight * options.Insight));
        var known = new List<(int Mentor, double Seems)>();
        foreach (int rank in ranks.PickDistinct(options.KnownMentors, ref random))
        {
            known.Add((byAppeal[rank], (options.Insight * model.Compatibility(mentee, byAppeal[rank])) + (noise * random.Normal())));
        }

        return known.OrderByDescending(k => k.Seems).ThenBy(k => k.Mentor).Select(k => k.Mentor);
    }
}
