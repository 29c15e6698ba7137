using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tuning;

/// <summary>What a comparison asks of one strategy: its matching by indices, its scores and its rules.</summary>
internal sealed class StrategyScores
{
    private readonly int[] mentorOf;

    private StrategyScores(ComparedStrategy strategy, PairScorer scorer, EligibilityTable eligibility, int[] mentorOf)
    {
        Strategy = strategy;
        Scorer = scorer;
        Eligibility = eligibility;
        this.mentorOf = mentorOf;
    }

    public ComparedStrategy Strategy { get; }

    public PairScorer Scorer { get; }

    public EligibilityTable Eligibility { get; }

    /// <summary>The index of the mentor of each mentee, or -1.</summary>
    public ReadOnlySpan<int> MentorOf => mentorOf;

    public static StrategyScores Of(
        NamedScheme named, Pool pool, MatchOptions options, IProgress<MatchProgress>? progress, CancellationToken cancellationToken)
    {
        var matcher = new Matcher(named.Scheme);
        Pool under = pool.Under(named.Scheme.Questionnaire, cancellationToken);
        MatchResult matching = matcher.Match(under, options, progress, cancellationToken);
        if (matching.Status == MatchStatus.Cancelled)
        {
            throw new OperationCanceledException("The comparison was stopped.", cancellationToken);
        }

        var responses = new ResponseTable(under, cancellationToken);
        int[] mentorOf = [.. pool.Mentees.Select(_ => -1)];
        foreach (MatchedPair pair in matching.Pairs)
        {
            mentorOf[pool.IndexOfMentee(pair.MenteeId)] = pool.IndexOfMentor(pair.MentorId);
        }

        return new StrategyScores(
            new ComparedStrategy(named.Name, named.Scheme, matching),
            matcher.Scorer(responses, cancellationToken),
            EligibilityTable.Build(responses, named.Scheme.AllRules, options.Parallelism, cancellationToken),
            mentorOf);
    }

    /// <summary>What a matching is worth under this strategy.</summary>
    public CrossValue Value(int matchingPlace, int scoringPlace, ReadOnlySpan<int> matching, CancellationToken cancellationToken)
    {
        (int placed, int forbidden, long total, long rank, double sum, double lowest) = (0, 0, 0, 0, 0, 1);
        ScoreScale scale = Strategy.Scheme.Scale;
        for (int mentee = 0; mentee < matching.Length; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (matching[mentee] < 0)
            {
                continue;
            }

            PairScore score = Scorer.Score(mentee, matching[mentee]);
            placed++;
            forbidden += Eligibility.IsAllowed(mentee, matching[mentee]) ? 0 : 1;
            total += scale.ToSteps(score.Combined);
            rank += scale.ToSteps(score.Rank);
            sum += score.Combined;
            lowest = Math.Min(lowest, score.Combined);
        }

        return new CrossValue(
            matchingPlace,
            scoringPlace,
            placed,
            forbidden,
            scale.ShowTotal(total, placed),
            scale.ShowTotal(rank, placed),
            placed == 0 ? null : sum / placed,
            placed == 0 ? null : lowest);
    }
}
