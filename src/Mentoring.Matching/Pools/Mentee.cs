namespace Mentoring.Matching.Pools;

/// <summary>A person who wants a mentor.</summary>
public sealed class Mentee : Participant
{
    /// <summary>Makes a mentee.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="answers">What the mentee answered; nothing when left out.</param>
    /// <param name="name">The name to show; the id when left out.</param>
    /// <param name="requests">The ids of mentors whom the mentee asks for, the most wanted first.</param>
    /// <param name="avoids">The ids of mentors with whom the mentee must not be matched.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    public Mentee(
        string id,
        AnswerSheet? answers = null,
        string? name = null,
        IEnumerable<string>? requests = null,
        IEnumerable<string>? avoids = null)
        : base(id, answers, name, requests, avoids)
    {
    }

    private Mentee(Mentee mentee, AnswerSheet answers)
        : base(mentee, answers)
    {
    }

    /// <summary>The same mentee with other answers.</summary>
    internal Mentee With(AnswerSheet answers) => new(this, answers);

    /// <summary>The same mentee with other requests and avoids.</summary>
    internal Mentee Naming(IEnumerable<string> requests, IEnumerable<string> avoids) => new(Id, Answers, Name, requests, avoids);
}
