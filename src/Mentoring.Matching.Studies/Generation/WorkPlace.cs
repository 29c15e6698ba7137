using System.Globalization;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>Where a person works and for whom, as typed.</summary>
/// <param name="Organisation">The name of the organisation, clean or not.</param>
/// <param name="Manager">The id of a mentor of the pool, or the name of somebody outside.</param>
internal readonly record struct WorkPlace(string Organisation, string Manager)
{
    private static readonly string[] kinds = ["Council", "People's Hospital", "University", "Rail Company", "City Library"];

    /// <summary>The places of mentees and of mentors. The manager of a mentor comes before them, so that no line goes in a circle.</summary>
    public static (WorkPlace[] Mentees, WorkPlace[] Mentors) Of(GeneratorOptions options)
    {
        var popularity = new Popularity(options.Organisations, options.PopularitySkew);
        var mentorsOf = new List<int>?[options.Organisations];
        var mentors = new WorkPlace[options.Mentors];
        for (int i = 0; i < mentors.Length; i++)
        {
            mentors[i] = Place(Draw.MentorWork, i, out int organisation);
            (mentorsOf[organisation] ??= []).Add(i);
        }

        var mentees = new WorkPlace[options.Mentees];
        for (int i = 0; i < mentees.Length; i++)
        {
            mentees[i] = Place(Draw.MenteeWork, i, out _);
        }

        return (mentees, mentors);

        WorkPlace Place(Draw purpose, int item, out int organisation)
        {
            var random = new SeededNumbers(options.Seed, purpose, (ulong)item);
            organisation = popularity.Pick(ref random);
            bool inPool = random.Uniform() < options.ManagersInPool;
            int manager = random.Below(Math.Max(1, mentorsOf[organisation]?.Count ?? 0));
            bool dirty = random.Uniform() < options.Dirt;
            string clean = Name(organisation);
            return new WorkPlace(
                dirty ? Spelling.Other(clean, random.Below(Spelling.Count)) : clean,
                inPool && mentorsOf[organisation] is { } known ? GeneratedPeople.MentorId(known[manager]) : $"Head of {clean}");
        }
    }

    /// <summary>The clean name of an organisation.</summary>
    public static string Name(int organisation) => string.Create(CultureInfo.InvariantCulture, $"{kinds[organisation % kinds.Length]} {organisation + 1}");
}
