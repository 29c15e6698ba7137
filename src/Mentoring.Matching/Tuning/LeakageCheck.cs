// Source: S. Kaufman, S. Rosset, C. Perlich and O. Stitelman, Leakage in data mining (2012), doi:10.1145/2382577.2382579.
using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>Looks for what would make learned weights look better than they are.</summary>
/// <param name="scheme">The scheme.</param>
/// <param name="pairs">The past pairs.</param>
/// <param name="folds">The fold of each group of mentees, and of each mentor of the pool.</param>
/// <param name="options">How often groups are drawn anew.</param>
/// <param name="random">What decides the draws.</param>
/// <param name="told">Is told of each part of the work that is done.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class LeakageCheck(
    Scheme scheme, PastPairs pairs, (int[] OfGroup, int[] OfMentor) folds, LearningOptions options, SplitMix64 random, Action told, CancellationToken cancellationToken)
{
    private const double TooGood = 0.75; // three real data sets have .55 to .61 with all answers together
    private const double TellsByItself = 0.6;
    private const int FewestAnswers = 3; // sheets with fewer are alike by chance
    private const int MostNames = 5;

    /// <summary>How often it is told that a part of the work is done.</summary>
    public static int Parts(Scheme scheme) =>
        2 + scheme.Questionnaire.Questions.Where(q => !q.AuditOnly).Sum(q => (q.IsAskedOf(Side.Mentee) ? 1 : 0) + (q.IsAskedOf(Side.Mentor) ? 1 : 0));

    public ImmutableArray<LeakageWarning> Warnings() => [.. Counts(), .. Duplicates(), .. Criteria(), .. Silence()];

    private IEnumerable<LeakageWarning> Counts()
    {
        foreach ((string side, double[] counts) in ((string, double[])[])
        [
            ("mentees", [.. pairs.People.Select(p => (double)Answered(pairs.Pool.Mentees[p.Mentee]))]),
            ("mentors", [.. pairs.People.Select(p => (double)Answered(pairs.Pool.Mentors[p.Mentor]))]),
        ])
        {
            (double auc, ConfidenceInterval interval) = Tell(counts);
            told();
            if (!interval.Contains(0.5) && !double.IsNaN(auc))
            {
                yield return new LeakageWarning(LeakageKind.AnswerCount, side, Text(
                    $"How many questions {side} answered tells of the outcome by itself (AUC {auc:F3}, {interval.Lower:F3} to {interval.Upper:F3}): learned weights may reward full forms and not fit."));
            }
        }
    }

    private IEnumerable<LeakageWarning> Duplicates()
    {
        foreach ((string side, IEnumerable<(Participant Person, int Fold)> people) in ((string, IEnumerable<(Participant, int)>)[])
        [
            ("mentees", pairs.People.Select((p, i) => ((Participant)pairs.Pool.Mentees[p.Mentee], folds.OfGroup[pairs.Group[i]]))),
            ("mentors", pairs.People.Select(p => ((Participant)pairs.Pool.Mentors[p.Mentor], folds.OfMentor[p.Mentor]))),
        ])
        {
            string[][] alike = [.. people
                .Where(p => Answered(p.Person) >= FewestAnswers)
                .GroupBy(p => string.Join('\n', p.Person.Answers.Where(a => a.Value.State == AnswerState.Answered).Select(a => $"{a.Key}\t{a.Value}")), StringComparer.Ordinal)
                .Where(g => g.Select(p => p.Person.Id).Distinct().Count() > 1 && g.Select(p => p.Fold).Distinct().Count() > 1)
                .Select(g => (string[])[.. g.Select(p => p.Person.Id).Distinct().Order(StringComparer.Ordinal)])
                .OrderBy(ids => ids[0], StringComparer.Ordinal)];
            if (alike.Length > 0)
            {
                string named = string.Join("; ", alike.Take(MostNames).Select(ids => string.Join(", ", ids.Take(MostNames))));
                yield return new LeakageWarning(LeakageKind.Duplicates, side, Text(
                    $"{alike.Length} {(alike.Length == 1 ? "set" : "sets")} of {side} of different ids gave the very same answers and are in different folds ({named}): if they are one person, give them one id."));
            }
        }
    }

    private IEnumerable<LeakageWarning> Criteria()
    {
        for (int k = 0; k < scheme.Criteria.Length; k++)
        {
            int[] answered = [.. Enumerable.Range(0, pairs.Outcomes.Length).Where(i => !double.IsNaN(pairs.Agreements[i][k]))];
            double auc = Concordance.Of([.. answered.Select(i => pairs.Agreements[i][k])], [.. answered.Select(i => pairs.Values[i])]);
            if (Math.Abs(auc - 0.5) >= TooGood - 0.5)
            {
                yield return new LeakageWarning(LeakageKind.AfterTheEvent, scheme.Criteria[k].Id, Text(
                    $"The criterion {scheme.Criteria[k].Id} alone has an AUC of {auc:F3}, where all answers of real forms together have .55 to .61: was it answered after the match?"));
            }
        }
    }

    /// <summary>Questions that those answer, or leave out, whose pair went well.</summary>
    private IEnumerable<LeakageWarning> Silence()
    {
        foreach (Question question in scheme.Questionnaire.Questions.Where(q => !q.AuditOnly))
        {
            foreach (Side side in (Side[])[Side.Mentee, Side.Mentor])
            {
                if (!question.IsAskedOf(side))
                {
                    continue;
                }

                double[] said = [.. pairs.People.Select(p => Person(side, p).Answers[question.Id].State == AnswerState.Answered ? 1.0 : 0.0)];
                (double auc, ConfidenceInterval interval) = Tell(said);
                told();
                if (Math.Abs(auc - 0.5) >= TellsByItself - 0.5 && !interval.Contains(0.5))
                {
                    yield return new LeakageWarning(LeakageKind.AfterTheEvent, question.Id, Text(
                        $"Whether {(side == Side.Mentee ? "mentees" : "mentors")} answered {question.Id} at all tells of the outcome (AUC {auc:F3}, {interval.Lower:F3} to {interval.Upper:F3}): was it asked after the match?"));
                }
            }
        }
    }

    private (double Auc, ConfidenceInterval Interval) Tell(double[] scores) =>
        Resampled.Of(new Concordance(scores, pairs.Values), pairs.Group, pairs.Groups, options, random, cancellationToken);

    private Participant Person(Side side, (int Mentee, int Mentor) pair) =>
        side == Side.Mentee ? pairs.Pool.Mentees[pair.Mentee] : pairs.Pool.Mentors[pair.Mentor];

    private static int Answered(Participant person) => person.Answers.Count(a => a.Value.State == AnswerState.Answered);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
