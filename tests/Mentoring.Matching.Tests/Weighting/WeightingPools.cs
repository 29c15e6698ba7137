using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

/// <summary>Criteria on the questions of <see cref="SchemePools"/>, and what strategies see of them.</summary>
internal static class WeightingPools
{
    public static readonly ImmutableArray<Criterion> Criteria =
    [
        new Near("goals"), new Near("style"), new Alike("cohort"), new Asked("menteeRequests", Side.Mentee), new Asked("mentorRequests", Side.Mentor),
    ];

    public static WeightingContext Context(Pool pool, IEnumerable<Criterion>? criteria = null)
    {
        var responses = new ResponseTable(pool);
        PreparedCriterion[] prepared = [.. (criteria ?? Criteria).Select(c => c.Prepare(responses))];
        return new WeightingContext(responses, prepared, prepared.Select(p => AgreementProfile.Of(p)));
    }

    public static WeightingContext Context(int seed) => Context(SchemePools.Random(new Random(seed)));

    /// <summary>Closeness of two positions.</summary>
    internal sealed class Near(string question) : AnswerCriterion(question)
    {
        protected override double? CompareCore(Answer mentee, Answer mentor) =>
            1 - (Math.Abs(((NumberAnswer)mentee).Value - ((NumberAnswer)mentor).Value) / 10);

        protected override string ExplainCore(Answer mentee, Answer mentor) => $"{mentee} and {mentor}.";
    }

    /// <summary>Whether two answers are the same.</summary>
    internal sealed class Alike(string question) : AnswerCriterion(question)
    {
        protected override double? CompareCore(Answer mentee, Answer mentor) => mentee == mentor ? 1 : 0;

        protected override string ExplainCore(Answer mentee, Answer mentor) => $"{mentee} and {mentor}.";
    }

    /// <summary>Agreements that a test hands in, whatever people answered.</summary>
    internal sealed class Given(string id, Func<int, int, double> agreement) : Criterion(id, null)
    {
        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses, agreement);

        private sealed class Prepared(Criterion criterion, ResponseTable responses, Func<int, int, double> agreement)
            : PreparedCriterion(criterion, All(responses.MenteeCount), All(responses.MentorCount))
        {
            protected override double AgreementCore(int mentee, int mentor) => agreement(mentee, mentor);

            protected override string ExplainCore(int mentee, int mentor) => "Given.";

            private static ImmutableArray<AnswerState> All(int count) => [.. Enumerable.Repeat(AnswerState.Answered, count)];
        }
    }

    /// <summary>Whether a person of one side asked for the other.</summary>
    private sealed class Asked(string id, Side side) : Criterion(id, null)
    {
        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Given(Id, (mentee, mentor) =>
        {
            (Participant asks, Participant asked) = side == Side.Mentee
                ? ((Participant)responses.Pool.Mentees[mentee], (Participant)responses.Pool.Mentors[mentor])
                : (responses.Pool.Mentors[mentor], responses.Pool.Mentees[mentee]);
            return asks.Requests.Contains(asked.Id) ? 1 : 0;
        }).Prepare(responses);
    }
}
