namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>The weights of both views in steps, and what they have in common.</summary>
internal sealed class ViewWeights
{
    private readonly StepWeights mentees;
    private readonly StepWeights mentors;
    private readonly int[][] columns;

    public ViewWeights(PairScorer scorer)
    {
        (mentees, mentors) = (scorer.MenteeWeights, scorer.MentorWeights);
        AreShared = mentees.IsShared && mentors.IsShared;
        AreSame = AreShared && mentees.Of(0).SequenceEqual(mentors.Of(0));
        columns = mentors.IsShared ? [] : Columns(mentors, scorer.Criteria.Length, scorer.Responses.MentorCount);
    }

    private ViewWeights(ViewWeights all, int[] some)
    {
        (mentees, mentors) = (all.mentees, all.mentors);
        (AreShared, AreSame) = (all.AreShared, all.AreSame);
        columns = [.. all.columns.Select(column => Selected.Of(column, some))];
    }

    /// <summary>Whether the weights are the same for all mentees and the same for all mentors.</summary>
    public bool AreShared { get; }

    /// <summary>Whether the weights are the same for everybody, so that one view is as good as two.</summary>
    public bool AreSame { get; }

    /// <summary>Whether each mentor has weights of their own.</summary>
    public bool AreMentorsOwn => !mentors.IsShared;

    /// <summary>Whether the mentors' view has tables of its own.</summary>
    public bool HasMentorTables => mentors.IsShared && !AreSame;

    /// <summary>The same weights of some of the mentors, in their order.</summary>
    public ViewWeights Select(int[] some) => new(this, some);

    /// <summary>The weights of a mentee.</summary>
    public ReadOnlySpan<int> OfMentee(int mentee) => mentees.Of(mentee);

    /// <summary>The weights that all mentors share; only where they do.</summary>
    public ReadOnlySpan<int> OfMentors => mentors.Of(0);

    /// <summary>The weight that all mentors give a criterion, or 0 where they differ.</summary>
    public int MentorWeight(int criterion) => AreMentorsOwn ? 0 : mentors.Of(0)[criterion];

    /// <summary>The weight that each mentor gives a criterion, or <see langword="null"/> where they are the same.</summary>
    public int[]? MentorColumn(int criterion) => AreMentorsOwn ? columns[criterion] : null;

    private static int[][] Columns(StepWeights weights, int criteria, int mentors)
    {
        var columns = new int[criteria][];
        for (int c = 0; c < criteria; c++)
        {
            columns[c] = new int[mentors + TableSums.Slack];
            for (int mentor = 0; mentor < mentors; mentor++)
            {
                columns[c][mentor] = weights.Of(mentor)[c];
            }
        }

        return columns;
    }
}
