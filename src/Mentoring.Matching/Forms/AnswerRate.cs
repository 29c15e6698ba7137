using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>How the people of one side answered a question: how many in which state.</summary>
public sealed class AnswerRate
{
    internal AnswerRate(Question question, Side side, int answered, int skipped, int noPreference, int withheld, int unreadable)
    {
        Question = question;
        Side = side;
        Answered = answered;
        Skipped = skipped;
        NoPreference = noPreference;
        Withheld = withheld;
        Unreadable = unreadable;
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The side that was asked.</summary>
    public Side Side { get; }

    /// <summary>How many gave an answer.</summary>
    public int Answered { get; }

    /// <summary>How many left the question empty.</summary>
    public int Skipped { get; }

    /// <summary>How many said that any answer will do.</summary>
    public int NoPreference { get; }

    /// <summary>How many preferred not to say.</summary>
    public int Withheld { get; }

    /// <summary>How many wrote something that could not be read; there is a problem for each.</summary>
    public int Unreadable { get; }

    /// <summary>How many people there are.</summary>
    public int People => Answered + Skipped + NoPreference + Withheld + Unreadable;

    /// <summary>The share of people who gave an answer: 0 to 1; 0 when there is nobody.</summary>
    public double Share => People == 0 ? 0 : (double)Answered / People;
}
