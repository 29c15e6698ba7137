using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>Requests decide, and otherwise any mentor will do: the informal strategy of a scheme that asks nobody to fill in a form.</summary>
/// <remarks>
/// In the mentees' view the whole weight is on the criterion of the mentees' requests; in the mentors' view it is on that of the mentors'
/// requests, or on the mentees' where there is no such criterion. Immutable; safe for use by several threads.
/// </remarks>
public sealed class OpenDoor : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="menteeRequests">The id of the criterion that says how much a mentee asked for a mentor.</param>
    /// <param name="mentorRequests">The id of the criterion that says how much a mentor asked for a mentee; a scheme may be without it.</param>
    /// <exception cref="ArgumentException">An id is blank.</exception>
    [JsonConstructor]
    public OpenDoor(string menteeRequests = "menteeRequests", string mentorRequests = "mentorRequests")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(menteeRequests);
        ArgumentException.ThrowIfNullOrWhiteSpace(mentorRequests);
        MenteeRequests = menteeRequests.Trim();
        MentorRequests = mentorRequests.Trim();
    }

    /// <summary>The id of the criterion that has the mentees' weight.</summary>
    /// <value>The default is <c>menteeRequests</c>.</value>
    public string MenteeRequests { get; }

    /// <summary>The id of the criterion that has the mentors' weight, where it is there.</summary>
    /// <value>The default is <c>mentorRequests</c>.</value>
    public string MentorRequests { get; }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems)
    {
        string[] known = [.. criteria.Select(c => c.Id)];
        if (!known.Contains(MenteeRequests, StringComparer.Ordinal))
        {
            problems.Add(new Problem(
                "weighting",
                $"there is no criterion '{MenteeRequests}' to put the weight on",
                $"add a criterion of the mentees' requests with that id, or {NearestName.Mend(MenteeRequests, known)}"));
        }
    }

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context)
    {
        bool mentorsAsk = context.Criteria.Any(c => c.Id == MentorRequests);
        return new CriterionWeights(
            All(context, MenteeRequests),
            All(context, mentorsAsk ? MentorRequests : MenteeRequests),
            mentorsAsk ? [] : [new WeightingRemark($"There is no criterion '{MentorRequests}', so the mentees' requests decide for mentors too.", IsFlagged: false)]);
    }

    private static SideWeights All(WeightingContext context, string id) =>
        SideWeights.Shared(context.Criteria.Select(c => c.Id == id ? 1.0 : 0.0));
}
