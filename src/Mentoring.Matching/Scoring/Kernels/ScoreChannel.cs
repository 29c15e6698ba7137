namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>What is looked up for a mentor's code.</summary>
internal enum ScoreChannel
{
    /// <summary>What the agreement comes to in the mentee's view.</summary>
    MenteeScore,

    /// <summary>What the agreement comes to in the mentor's view.</summary>
    MentorScore,

    /// <summary>The weight that is answered in the mentee's view.</summary>
    MenteeCoverage,

    /// <summary>The weight that is answered in the mentor's view.</summary>
    MentorCoverage,
}
