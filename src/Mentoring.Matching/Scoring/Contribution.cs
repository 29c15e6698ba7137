namespace Mentoring.Matching.Scoring;

/// <summary>What one criterion contributes to the score of a pair.</summary>
/// <remarks>Over all criteria the parts of a view add up to its score exactly, and those of the combined score to 1e-12.</remarks>
/// <param name="CriterionId">The id of the criterion.</param>
/// <param name="Label">The criterion in a few words.</param>
/// <param name="Agreement">The agreement that counts, from 0 to 1: that of the answers, or what stands in for it.</param>
/// <param name="Basis">What the agreement rests on.</param>
/// <param name="MenteeWeight">The weight of the criterion in the mentee's view.</param>
/// <param name="MentorWeight">The weight of the criterion in the mentor's view.</param>
/// <param name="MenteePart">The part of the mentee's view.</param>
/// <param name="MentorPart">The part of the mentor's view.</param>
/// <param name="Part">The part of the combined score.</param>
/// <param name="Sentence">One sentence in plain words.</param>
public sealed record Contribution(
    string CriterionId,
    string Label,
    double Agreement,
    EvidenceBasis Basis,
    double MenteeWeight,
    double MentorWeight,
    double MenteePart,
    double MentorPart,
    double Part,
    string Sentence);
