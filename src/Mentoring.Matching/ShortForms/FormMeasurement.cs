using System.Collections.Concurrent;

namespace Mentoring.Matching.ShortForms;

/// <summary>Measures what forms are worth, each once.</summary>
internal sealed class FormMeasurement
{
    private readonly FormGround ground;
    private readonly FormMatching matching;
    private readonly PeopleDrawn[] all;
    private readonly Lazy<PeopleDrawn[]> halves;
    private readonly ConcurrentDictionary<string, FormQuality> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, double[]> knownHalves = new(StringComparer.Ordinal);

    public FormMeasurement(FormGround ground)
    {
        this.ground = ground;
        matching = new FormMatching(ground);
        all = [.. Enumerable.Range(0, ground.Options.TieBreaks).Select(t => PeopleDrawn.All(ground, t))];
        halves = new(() => [.. Enumerable.Range(0, ground.Options.Resamples).Select(r => PeopleDrawn.Half(ground, r))]);
    }

    /// <summary>What a form is worth to all people.</summary>
    public FormQuality Of(FormSet form, FormRoom room)
    {
        if (known.TryGetValue(form.Key, out FormQuality quality))
        {
            return quality;
        }

        ReadOnlySpan<int> costs = Costs(form, room);
        double total = 0;
        int placed = 0;
        for (int t = 0; t < all.Length; t++)
        {
            int[] mentorOf = matching.Match(costs, all[t], room);
            total += Total(mentorOf);
            placed = t == 0 ? mentorOf.Count(j => j >= 0) : placed;
        }

        double mean = total / all.Length;
        quality = new FormQuality(ground.MenteeCount == 0 ? 0 : mean / ground.MenteeCount, placed, placed == 0 ? null : mean / placed);
        known.TryAdd(form.Key, quality);
        return quality;
    }

    /// <summary>The quality of a form in each half-sample.</summary>
    public double[] Halves(FormSet form, FormRoom room)
    {
        if (knownHalves.TryGetValue(form.Key, out double[]? found))
        {
            return found;
        }

        ReadOnlySpan<int> costs = Costs(form, room);
        double[] qualities = new double[ground.Options.Resamples];
        for (int r = 0; r < qualities.Length; r++)
        {
            PeopleDrawn people = halves.Value[r];
            qualities[r] = people.Mentees.Length == 0 ? 0 : Total(matching.Match(costs, people, room)) / people.Mentees.Length;
        }

        knownHalves.TryAdd(form.Key, qualities);
        return qualities;
    }

    private ReadOnlySpan<int> Costs(FormSet form, FormRoom room)
    {
        Span<int> costs = room.Costs(ground.MenteeCount * ground.MentorCount).Span;
        matching.FillCosts(ground.Scorers.Of(form), costs);
        return costs;
    }

    /// <summary>What the pairs are worth; added up in the order of the mentees, so that it is the same in whatever order they were matched.</summary>
    private double Total(int[] mentorOf)
    {
        double total = 0;
        for (int mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            total += mentorOf[mentee] < 0 ? 0 : ground.Judge.Judge(mentee, mentorOf[mentee]);
        }

        return total;
    }
}
