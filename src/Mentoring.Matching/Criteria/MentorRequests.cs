using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>Whether the mentor asked for the mentee by name, and how high in the list.</summary>
/// <remarks>
/// Of k mentees whom the mentor names, the r-th comes to (k - r + 1) / k: the first to 1, the last to 1 / k; a mentee who is not named to 0.
/// A mentor who names nobody gives no evidence, and the pool's mean counts with every mentee. Reads no question. Immutable; safe for use by several threads.
/// </remarks>
public sealed class MentorRequests : Criterion
{
    /// <summary>Makes the criterion.</summary>
    /// <param name="id">The stable id; <c>mentorRequests</c> when left out.</param>
    /// <param name="label">A few words for people; the id when left out.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank.</exception>
    [JsonConstructor]
    public MentorRequests(string? id = null, string? label = null)
        : base(id ?? "mentorRequests", label)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => [];

    /// <inheritdoc/>
    protected override PreparedCriterion PrepareCore(ResponseTable responses) => new PreparedRequests(this, responses.Pool, Side.Mentor);
}
