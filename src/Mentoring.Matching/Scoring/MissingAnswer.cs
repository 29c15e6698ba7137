using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Scoring;

/// <summary>A criterion that gives no evidence about a pair, and all that is known about what it would have given.</summary>
/// <param name="MenteeState">What the mentee did with the matter.</param>
/// <param name="MentorState">What the mentor did with the matter.</param>
/// <param name="Expected">
/// The expected agreement given what the other side did answer: mentor silent, the mean agreement of this mentee's answer with the
/// mentors who answered; mentee silent, the reverse; both silent, the mean of the pool.
/// </param>
/// <param name="PoolMean">The mean agreement of all pairs of the pool with evidence.</param>
/// <param name="ObservedMean">The weighted mean of the agreements that this pair does have; NaN where it has none.</param>
/// <param name="ObservedWeight">The share of the weight for which this pair has evidence, from 0 to 1.</param>
public readonly record struct MissingAnswer(
    AnswerState MenteeState, AnswerState MentorState, double Expected, double PoolMean, double ObservedMean, double ObservedWeight);
