namespace Mentoring.Matching.Pools;

/// <summary>A volunteer who mentors one or several people.</summary>
public sealed class Mentor : Participant
{
    /// <summary>Makes a mentor.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="answers">What the mentor answered; nothing when left out.</param>
    /// <param name="capacity">How many mentees the mentor takes: 0 and up; 0 for a volunteer who takes nobody now.</param>
    /// <param name="minimumLoad">How many mentees the mentor must at least be given: 0 to <paramref name="capacity"/>.</param>
    /// <param name="name">The name to show; the id when left out.</param>
    /// <param name="requests">The ids of mentees whom the mentor asks for, the most wanted first.</param>
    /// <param name="avoids">The ids of mentees with whom the mentor must not be matched.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is negative, or the minimum load is not between 0 and the capacity.</exception>
    public Mentor(
        string id,
        AnswerSheet? answers = null,
        int capacity = 1,
        int minimumLoad = 0,
        string? name = null,
        IEnumerable<string>? requests = null,
        IEnumerable<string>? avoids = null)
        : base(id, answers, name, requests, avoids)
    {
        if (capacity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"Mentor '{id}': a capacity is 0 or more.");
        }

        if (minimumLoad < 0 || minimumLoad > capacity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(minimumLoad), minimumLoad, $"Mentor '{id}': a minimum load is between 0 and the capacity, {capacity}.");
        }

        Capacity = capacity;
        MinimumLoad = minimumLoad;
    }

    private Mentor(Mentor mentor, AnswerSheet answers)
        : base(mentor, answers)
    {
        Capacity = mentor.Capacity;
        MinimumLoad = mentor.MinimumLoad;
    }

    /// <summary>How many mentees the mentor takes.</summary>
    /// <value>The default is 1.</value>
    public int Capacity { get; }

    /// <summary>How many mentees the mentor must at least be given.</summary>
    /// <value>The default is 0.</value>
    public int MinimumLoad { get; }

    /// <summary>The same mentor with other answers.</summary>
    internal Mentor With(AnswerSheet answers) => new(this, answers);

    /// <summary>The same mentor with other requests and avoids.</summary>
    internal Mentor Naming(IEnumerable<string> requests, IEnumerable<string> avoids) => new(Id, Answers, Capacity, MinimumLoad, Name, requests, avoids);
}
