using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tuning;

/// <summary>Weights on one side only, and on neither.</summary>
internal static class WeightLint
{
    public static IEnumerable<LintFinding> Of(LintGround ground)
    {
        if (!ground.HasPairs)
        {
            return [];
        }

        double share = ground.Scheme.Reciprocity.CoverageShare;
        Side? unheard = share == 0 ? Side.Mentee : share == 1 ? Side.Mentor : null;
        return View(ground, unheard).Concat(Enumerable.Range(0, ground.Criteria.Length).SelectMany(c => OfCriterion(ground, c, unheard)));
    }

    // Where all people weigh alike the two views are the same, and it is no loss that one is not heard.
    private static IEnumerable<LintFinding> View(LintGround ground, Side? unheard) => unheard is not { } side || AreSame(ground.Scorer.Weights) ? [] :
    [
        new LintFinding(
            LintKind.OneSidedWeight,
            LintSeverity.Note,
            LintSubject.Scheme,
            ground.Scheme.Name,
            0,
            $"The view of the {LintGround.People(side)} counts for nothing in the score of a pair.",
            "If that is not meant, set the mentee's share of the reciprocity between 0 and 1.")
        {
            Side = side,
        },
    ];

    private static bool AreSame(CriterionWeights weights) =>
        weights is { Mentees.IsShared: true, Mentors.IsShared: true } && weights.Mentees.Of(0).SequenceEqual(weights.Mentors.Of(0));

    private static IEnumerable<LintFinding> OfCriterion(LintGround ground, int c, Side? unheard)
    {
        (double mentees, double mentors) = (ground.MenteeWeights[c], ground.MentorWeights[c]);
        string id = ground.Criteria[c].Id;
        if (mentees == 0 && mentors == 0)
        {
            // Other strategies leave criteria out on purpose; a list of weights does so by what it does not say.
            if (ground.Scheme.Weighting is Stated)
            {
                yield return new LintFinding(
                    LintKind.NoWeight,
                    LintSeverity.Note,
                    LintSubject.Criterion,
                    id,
                    0,
                    $"Criterion '{id}' has no weight, so it changes no score.",
                    "Give it a weight above 0, or leave the criterion out.");
            }

            yield break;
        }

        if (mentees > 0 && mentors > 0)
        {
            yield break;
        }

        Side side = mentees > 0 ? Side.Mentee : Side.Mentor;
        if (side != unheard && ((ground.Criteria[c], side) is (MenteeRequests, Side.Mentee) or (MentorRequests, Side.Mentor)))
        {
            // Whom somebody asks for is theirs to weigh.
            yield break;
        }

        string weight = LintGround.Percent(mentees + mentors);
        yield return side == unheard
            ? new LintFinding(
                LintKind.OneSidedWeight,
                LintSeverity.Warning,
                LintSubject.Criterion,
                id,
                mentees + mentors,
                $"Criterion '{id}' weighs {weight} in the view of the {LintGround.People(side)} alone, and that view counts for nothing.",
                "Give it a weight in the other view too, or give that view a share in the reciprocity.")
            {
                Side = side,
            }
            : new LintFinding(
                LintKind.OneSidedWeight,
                LintSeverity.Note,
                LintSubject.Criterion,
                id,
                mentees + mentors,
                $"Criterion '{id}' weighs {weight} in the view of the {LintGround.People(side)} and nothing in that of the other side.",
                "If both sides care about it, give it a weight in both views.")
            {
                Side = side,
            };
    }
}
