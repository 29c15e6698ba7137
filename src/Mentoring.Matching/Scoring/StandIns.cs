using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Scoring;

/// <summary>What counts for a criterion of which a pair gives no evidence, and what that rests on.</summary>
internal sealed class StandIns(
    ImmutableArray<PreparedCriterion> criteria, ImmutableArray<AgreementProfile> profiles, MissingAnswerPolicy policy)
{
    /// <summary>
    /// What an agreement of which the whole pool knows nothing counts as. It is the same for every pair, so it cannot change any ranking.
    /// </summary>
    private const double Prior = 0.5;

    /// <summary>Stands for an agreement of which the policy decides when more is known of the pair.</summary>
    public const int Missing = int.MinValue;

    /// <summary>Stands for an agreement of which somebody has no preference, so that the pool's mean counts.</summary>
    public const int NoPreference = int.MinValue | ScoreSteps.One;

    public MissingAnswerPolicy Policy => policy;

    /// <summary>Whether what stands in for an agreement depends only on the states and answers to that criterion.</summary>
    public bool AreSettled => policy is ExpectedAgreement or NeutralConstant or ZeroAgreement;

    /// <summary>What stands in for an agreement that is not there, and whether the matter counts as answered.</summary>
    public (double Agreement, bool Answered) Of(int c, int mentee, int mentor, double observedMean, double observedWeight)
    {
        return BasisOf(c, mentee, mentor, double.NaN) == EvidenceBasis.NoPreference
            ? (PoolMean(c), true)
            : (About(c, mentee).Ask(mentor, observedMean, observedWeight), false);
    }

    /// <summary>What is to be asked of the policy about one mentee and any mentor.</summary>
    public Question About(int c, int mentee) => new(policy, criteria[c], profiles[c], mentee, PoolMean(c));

    /// <summary>The mean agreement of the pool.</summary>
    public double PoolMean(int c) => double.IsNaN(profiles[c].Mean) ? Prior : profiles[c].Mean;

    /// <summary>
    /// What counts for a pair in steps: the agreement that there is, or else what stands in for it, with the highest bit set where that does
    /// not count as answered. Where the policy looks at what else is known of the pair, <see cref="Missing"/> or <see cref="NoPreference"/>.
    /// </summary>
    public int StepsOf(int c, int mentee, int mentor, double agreement)
    {
        if (!double.IsNaN(agreement))
        {
            return ScoreSteps.Of(agreement);
        }

        if (!AreSettled)
        {
            return BasisOf(c, mentee, mentor, agreement) == EvidenceBasis.NoPreference ? NoPreference : Missing;
        }

        (double standIn, bool answered) = Of(c, mentee, mentor, double.NaN, 0);
        return ScoreSteps.Of(standIn) | (answered ? 0 : int.MinValue);
    }

    /// <summary>What the agreement that counts rests on.</summary>
    public EvidenceBasis BasisOf(int c, int mentee, int mentor, double agreement)
    {
        AnswerState menteeState = criteria[c].MenteeStates[mentee];
        AnswerState mentorState = criteria[c].MentorStates[mentor];
        return !double.IsNaN(agreement) ? EvidenceBasis.Answers
            : menteeState == AnswerState.NoPreference || mentorState == AnswerState.NoPreference ? EvidenceBasis.NoPreference
            : menteeState == AnswerState.Answered && mentorState != AnswerState.Answered ? EvidenceBasis.MentorSilent
            : mentorState == AnswerState.Answered && menteeState != AnswerState.Answered ? EvidenceBasis.MenteeSilent
            : EvidenceBasis.NothingKnown;
    }

    /// <summary>What the policy is asked about one criterion and mentee, of whom neither they nor the mentor has no preference.</summary>
    public readonly ref struct Question
    {
        private readonly MissingAnswerPolicy policy;
        private readonly ReadOnlySpan<AnswerState> mentorStates;
        private readonly ReadOnlySpan<double> mentorMeans;
        private readonly AnswerState menteeState;
        private readonly double expectedOfMentee;
        private readonly double poolMean;

        public Question(MissingAnswerPolicy policy, PreparedCriterion criterion, AgreementProfile profile, int mentee, double poolMean)
        {
            this.policy = policy;
            this.poolMean = poolMean;
            mentorStates = criterion.MentorStates;
            mentorMeans = profile.MentorMeans.AsSpan();
            menteeState = criterion.MenteeStates[mentee];
            expectedOfMentee = profile.MenteeMeans[mentee];
        }

        /// <summary>What stands in for the agreement with a mentor.</summary>
        public double Ask(int mentor, double observedMean, double observedWeight)
        {
            AnswerState mentorState = mentorStates[mentor];
            double expected = (menteeState == AnswerState.Answered, mentorState == AnswerState.Answered) switch
            {
                (true, false) => expectedOfMentee,
                (false, true) => mentorMeans[mentor],
                _ => poolMean,
            };
            return policy.Substitute(new MissingAnswer(
                menteeState, mentorState, double.IsNaN(expected) ? poolMean : expected, poolMean, observedMean, observedWeight));
        }
    }
}
