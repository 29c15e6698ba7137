namespace Mentoring.Matching.Questionnaires;

/// <summary>The side of a pair on which a person stands.</summary>
public enum Side
{
    /// <summary>The person who is to be mentored.</summary>
    Mentee,

    /// <summary>The person who mentors.</summary>
    Mentor,
}
