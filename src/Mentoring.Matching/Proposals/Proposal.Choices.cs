using Mentoring.Matching.Choices;

namespace Mentoring.Matching.Proposals;

/// <content>What became of requests.</content>
public sealed partial class Proposal
{
    /// <summary>What became of everything that people asked for and avoided in this state, with the exact cost of what was not made.</summary>
    /// <param name="mostPriced">How many clashes with another request or the score are priced at most, the first ones; each takes as long as an edit.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report. A clash that is priced has its <see cref="ChoiceClash.Cost"/>, and says in its message who would move.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="InvalidOperationException">The proposal is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ChoiceReport Choices(int mostPriced = 20, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostPriced);
        ProposalGround shared = Solved();
        var review = new ChoiceReview(Scheme, Pool, shared.Eligibility, state!.Solution.ColumnOfRow, isProven: true)
        {
            IsEdited = (mentee, mentor) => Edits.Held.ContainsKey(mentee) || Edits.Forbidden.Contains((mentee, mentor)),
        };
        ChoiceReport report = review.Report();
        int left = mostPriced;
        return new ChoiceReport(report.Mentees, report.Mentors)
        {
            MutualPairs = report.MutualPairs,
            MutualPairsMade = report.MutualPairsMade,
            Avoids = report.Avoids,
            AvoidsKept = report.AvoidsKept,
            Clashes = [.. report.Clashes.Select(c => c.Kind is ChoiceClashKind.Request or ChoiceClashKind.Score && left-- > 0 ? Priced(c, cancellationToken) : c)],
        };
    }

    private ChoiceClash Priced(ChoiceClash clash, CancellationToken cancellationToken)
    {
        WhyNotAnswer answer = WhyNot(clash.Pair.MenteeId, clash.Pair.MentorId, cancellationToken);
        return clash with { Cost = answer.Alternative?.Cost, Message = $"{clash.Message} {answer.Message}" };
    }
}
