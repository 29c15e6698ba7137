using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Nobody is matched with a person whom they avoid, or who avoids them.</summary>
/// <remarks>Reads <see cref="Participant.Avoids"/> of both sides, so it can always tell. Immutable; safe for use by several threads.</remarks>
public sealed class NoAvoided : EligibilityRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="id">The stable id; <c>noAvoided</c> when left out.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    [JsonConstructor]
    public NoAvoided(string? id = null)
        : base(id ?? "noAvoided", UnknownPolicy.Forbid)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => [];

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) =>
        new Prepared(this, responses, Avoided(responses, cancellationToken));

    private static PairLists Avoided(ResponseTable responses, CancellationToken cancellationToken)
    {
        Pool pool = responses.Pool;
        var avoided = new List<(int Mentee, int Mentor)>();
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (string id in pool.Mentees[mentee].Avoids)
            {
                avoided.Add((mentee, pool.IndexOfMentor(id)));
            }
        }

        for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (string id in pool.Mentors[mentor].Avoids)
            {
                avoided.Add((pool.IndexOfMentee(id), mentor));
            }
        }

        return PairLists.Of(responses.MenteeCount, avoided, cancellationToken);
    }

    private sealed class Prepared(EligibilityRule rule, ResponseTable responses, PairLists avoided) : PreparedPairSet(rule, responses, avoided)
    {
        protected override string ReasonCore(int mentee, int mentor, Truth verdict)
        {
            (string menteeName, string mentorName) = (Name(Side.Mentee, mentee), Name(Side.Mentor, mentor));
            return (MenteeAvoids(mentee, mentor), MentorAvoids(mentee, mentor)) switch
            {
                (true, true) => $"{menteeName} and {mentorName} avoid each other.",
                (true, false) => $"{menteeName} avoids {mentorName}.",
                (false, true) => $"{mentorName} avoids {menteeName}.",
                _ => $"Neither {menteeName} nor {mentorName} avoids the other.",
            };
        }

        protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor)
        {
            (bool a, bool b) = (MenteeAvoids(mentee, mentor), MentorAvoids(mentee, mentor));
            var cited = new List<CitedAnswer>();
            if (a || !b)
            {
                cited.Add(Cite(Side.Mentee, mentee, "avoids", Text(Responses.Pool.Mentees[mentee].Avoids)));
            }

            if (b || !a)
            {
                cited.Add(Cite(Side.Mentor, mentor, "avoids", Text(Responses.Pool.Mentors[mentor].Avoids)));
            }

            return cited;
        }

        private static string Text(ImmutableArray<string> avoids) => avoids.IsEmpty ? "nobody" : string.Join(", ", avoids);

        private bool MenteeAvoids(int mentee, int mentor) =>
            Responses.Pool.Mentees[mentee].Avoids.Contains(Responses.Pool.Mentors[mentor].Id, StringComparer.Ordinal);

        private bool MentorAvoids(int mentee, int mentor) =>
            Responses.Pool.Mentors[mentor].Avoids.Contains(Responses.Pool.Mentees[mentee].Id, StringComparer.Ordinal);
    }
}
