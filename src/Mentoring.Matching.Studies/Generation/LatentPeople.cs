namespace Mentoring.Matching.Studies.Generation;

/// <summary>Draws the people of a side.</summary>
internal static class LatentPeople
{
    /// <summary>The most topics that one person names.</summary>
    private const int mostTopics = 4;

    public static LatentPerson[] Of(GeneratorOptions options, Draw purpose, int count)
    {
        var people = new LatentPerson[count];
        var topics = new Popularity(GeneratedQuestions.Topics.Count, options.PopularitySkew);
        var fields = new Popularity(GeneratedQuestions.Fields.Count, options.PopularitySkew);
        for (int i = 0; i < count; i++)
        {
            var random = new SeededNumbers(options.Seed, purpose, (ulong)i);
            bool isTwin = random.Uniform() < options.Twins;
            int twin = random.Below(Math.Max(i, 1));
            people[i] = isTwin && i > 0 ? people[twin] : Person(options, topics, fields, ref random);
        }

        return people;
    }

    private static LatentPerson Person(GeneratorOptions options, Popularity topics, Popularity fields, ref SeededNumbers random)
    {
        double loading = Math.Sqrt(options.Reliability);
        double noise = Math.Sqrt(1 - options.Reliability);
        double[] traits = new double[options.Traits];
        int[] scales = new int[options.Traits * options.QuestionsPerTrait];
        for (int t = 0; t < traits.Length; t++)
        {
            traits[t] = random.Normal();
            for (int q = 0; q < options.QuestionsPerTrait; q++)
            {
                scales[(t * options.QuestionsPerTrait) + q] = Point((loading * traits[t]) + (noise * random.Normal()), options.Points);
            }
        }

        uint named = 0;
        foreach (int topic in topics.PickDistinct(1 + random.Below(mostTopics), ref random))
        {
            named |= 1u << topic;
        }

        return new LatentPerson(traits, scales, named, fields.Pick(ref random), random.Normal());
    }

    /// <summary>The point of a scale: -2 to 2 in equal steps, what lies beyond at the ends.</summary>
    private static int Point(double view, int points) => 1 + (int)Math.Clamp(Math.Floor((view + 2) * points / 4), 0, points - 1);
}
