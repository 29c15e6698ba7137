using MathNet.Numerics.Statistics;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>Criteria that tell nothing apart, and pairs of criteria that count the same thing or cancel each other.</summary>
internal sealed class CriterionLint(LintGround ground)
{
    // What rounding can make of equal agreements.
    private const double Rounding = 1e-9;

    private readonly List<int> uneven = [];
    private readonly double[] first = new double[ground.Pairs.Count];
    private readonly double[] second = new double[ground.Pairs.Count];

    private LintPairs Pairs => ground.Pairs;

    private int Fewest => ground.Options.FewestPeople;

    public IEnumerable<LintFinding> Find()
    {
        var found = new List<LintFinding>();
        if (!ground.HasPairs)
        {
            return found;
        }

        for (int c = 0; c < ground.Criteria.Length; c++)
        {
            if (Flat(c) is { } flat)
            {
                found.Add(flat);
            }
            else if (ground.Counts(c))
            {
                uneven.Add(c);
            }
        }

        if (Pairs.Mentees.Length < Fewest || Pairs.Mentors.Length < Fewest)
        {
            return found;
        }

        double[] usual = [.. ground.Criteria.Select((_, c) => Commonest(c))];
        for (int i = 0; i < uneven.Count; i++)
        {
            for (int k = i + 1; k < uneven.Count; k++)
            {
                ground.CancellationToken.ThrowIfCancellationRequested();
                if (Alike(uneven[i], uneven[k], usual) is { } alike)
                {
                    found.Add(alike);
                }
            }
        }

        return found;
    }

    private LintFinding? Flat(int c)
    {
        AgreementProfile profile = ground.Scorer.Profiles[c];
        Criterion criterion = ground.Criteria[c];
        if (profile.Count == 0)
        {
            // Requests and measured pairs come with the pool and not with the form: there may be none yet.
            bool isAsked = criterion.References().Any();
            return Make(
                c,
                isAsked && ground.Counts(c) ? LintSeverity.Warning : LintSeverity.Note,
                0,
                "compares nothing: there is no pair of whom both sides said something",
                isAsked ? "See that both forms ask its questions, or leave the criterion out." : "Read in what it compares, or leave the criterion out.");
        }

        bool isFewPeople = ground.Responses.MenteeCount < Fewest || ground.Responses.MentorCount < Fewest;
        double deviation = Math.Sqrt(profile.Variance);
        if (isFewPeople)
        {
            return null;
        }

        if (deviation < Rounding)
        {
            return Make(
                c,
                ground.Counts(c) ? LintSeverity.Warning : LintSeverity.Note,
                deviation,
                $"never tells pairs apart: the agreement is {LintGround.Number(profile.Mean)} in all of them",
                "Ask so that answers differ, or leave the criterion out; its weight then goes to criteria that decide something.");
        }

        // A few that stand out of many, such as requests, have a small deviation too, but the greatest that their mean allows.
        if (deviation < ground.Options.LeastSpread && profile.Variance < 0.25 * profile.Mean * (1 - profile.Mean))
        {
            return Make(
                c,
                LintSeverity.Note,
                deviation,
                $"hardly tells pairs apart: agreements lie around {LintGround.Number(profile.Mean)} with a standard deviation of {deviation.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)}",
                "Ask so that answers differ more, compare more sharply, or leave the criterion out.");
        }

        return IsBlind(c) switch
        {
            Side.Mentor => Make(
                c,
                ground.Counts(c) ? LintSeverity.Warning : LintSeverity.Note,
                deviation,
                "never tells mentors apart: each mentee agrees equally with all of them, so it cannot say whom a mentee should have",
                "Ask mentors so that their answers differ, or leave the criterion out.") with
            {
                Side = Side.Mentor,
            },
            Side.Mentee => Make(
                c,
                LintSeverity.Note,
                deviation,
                "never tells mentees apart: each mentor agrees equally with all of them, so it can only prefer mentors to each other",
                "If that is not meant, ask mentees so that their answers differ.") with
            {
                Side = Side.Mentee,
            },
            _ => null,
        };
    }

    /// <summary>The side whose people a criterion cannot tell apart though it tells pairs apart.</summary>
    private Side? IsBlind(int c)
    {
        (int rows, int columns) = (Pairs.Mentees.Length, Pairs.Mentors.Length);
        return AreEven(c, rows, columns, columns, 1) ? Side.Mentor : AreEven(c, columns, rows, 1, columns) ? Side.Mentee : null;
    }

    /// <summary>Whether the agreements within each line are the same, and some line has enough of them.</summary>
    private bool AreEven(int c, int lines, int length, int lineStep, int step)
    {
        ReadOnlySpan<double> all = Pairs.Of(c);
        int most = 0;
        for (int line = 0; line < lines; line++)
        {
            (double least, double greatest, int known) = (double.PositiveInfinity, double.NegativeInfinity, 0);
            for (int k = 0; k < length; k++)
            {
                double agreement = all[(line * lineStep) + (k * step)];
                if (!double.IsNaN(agreement))
                {
                    (least, greatest, known) = (Math.Min(least, agreement), Math.Max(greatest, agreement), known + 1);
                }
            }

            if (greatest - least > Rounding)
            {
                return false;
            }

            most = Math.Max(most, known);
        }

        return most >= Fewest;
    }

    private LintFinding Make(int c, LintSeverity severity, double measured, string what, string mend)
    {
        string id = ground.Criteria[c].Id;
        string weight = ground.Counts(c) ? $" It takes {LintGround.Percent(Math.Max(ground.MenteeWeights[c], ground.MentorWeights[c]))} of the weight." : "";
        return new LintFinding(LintKind.FlatCriterion, severity, LintSubject.Criterion, id, measured, $"Criterion '{id}' {what}.{weight}", mend);
    }

    /// <summary>The agreement that most pairs have.</summary>
    private double Commonest(int c)
    {
        var counts = new Dictionary<double, int>();
        foreach (double agreement in Pairs.Of(c))
        {
            if (!double.IsNaN(agreement))
            {
                counts[agreement] = counts.GetValueOrDefault(agreement) + 1;
            }
        }

        return counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => entry.Key).FirstOrDefault(double.NaN);
    }

    /// <summary>A finding where two criteria rise and fall together, or one rises where the other falls.</summary>
    private LintFinding? Alike(int a, int b, double[] usual)
    {
        ReadOnlySpan<double> ofA = Pairs.Of(a), ofB = Pairs.Of(b);
        int count = 0, unusualA = 0, unusualB = 0;
        for (int pair = 0; pair < Pairs.Count; pair++)
        {
            if (!double.IsNaN(ofA[pair]) && !double.IsNaN(ofB[pair]))
            {
                (first[count], second[count]) = (ofA[pair], ofB[pair]);
                unusualA += ofA[pair] == usual[a] ? 0 : 1;
                unusualB += ofB[pair] == usual[b] ? 0 : 1;
                count++;
            }
        }

        // A coefficient that rests on few pairs that stand out says nothing of the others.
        if (Math.Min(unusualA, unusualB) < Fewest || count < Fewest * Fewest)
        {
            return null;
        }

        double r = Math.Clamp(Correlation.Pearson(new ArraySegment<double>(first, 0, count), new ArraySegment<double>(second, 0, count)), -1, 1);
        if (!(Math.Abs(r) >= ground.Options.CorrelationLimit))
        {
            return null;
        }

        (string idA, string idB) = (ground.Criteria[a].Id, ground.Criteria[b].Id);
        string weights = LintGround.Percent(Math.Max(ground.MenteeWeights[a] + ground.MenteeWeights[b], ground.MentorWeights[a] + ground.MentorWeights[b]));
        return r > 0
            ? new LintFinding(
                LintKind.DuplicateCriterion,
                LintSeverity.Warning,
                LintSubject.Criterion,
                idB,
                r,
                $"Criteria '{idA}' and '{idB}' count the same thing twice (correlation {LintGround.Number(r)}), with {weights} of the weight together.",
                "Leave one of them out, or share the weight of one between the two.")
            {
                OtherId = idA,
            }
            : new LintFinding(
                LintKind.OpposedCriterion,
                LintSeverity.Warning,
                LintSubject.Criterion,
                idB,
                r,
                $"Criteria '{idA}' and '{idB}' pull against each other (correlation {LintGround.Number(r)}), so their weights, {weights} together, cancel.",
                "Decide which of the two is meant, and leave the other out.")
            {
                OtherId = idA,
            };
    }
}
