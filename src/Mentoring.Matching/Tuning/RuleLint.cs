using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tuning;

/// <summary>Rules that remove most pairs, and groups of mentees whom a rule leaves without any mentor.</summary>
internal sealed class RuleLint
{
    private const double NearlyAll = 0.9;

    private readonly LintGround ground;
    private readonly EligibilityTable table;
    private readonly ImmutableArray<PreparedRule> rules;

    public RuleLint(LintGround ground)
    {
        this.ground = ground;
        table = EligibilityTable.Build(ground.Responses, ground.Scheme.AllRules, ground.CancellationToken);
        rules = table.Rules;
    }

    private Pool Pool => ground.Responses.Pool;

    public IEnumerable<LintFinding> Find()
    {
        if (!ground.HasPairs)
        {
            return [];
        }

        bool[][] shutOut = ShutOut();
        return Removing().Concat(Enumerable.Range(0, rules.Length).SelectMany(rule => Groups(rule, shutOut[rule])));
    }

    private IEnumerable<LintFinding> Removing()
    {
        double pairs = (double)ground.Responses.MenteeCount * ground.Responses.MentorCount;
        double most = 0;
        foreach (PreparedRule rule in rules)
        {
            double share = table.ForbiddenByRule[rule.Rule.Id] / pairs;
            most = Math.Max(most, share);
            if (share > ground.Options.MostRemoved)
            {
                yield return Removes(rule, share);
            }
        }

        double all = 1 - (table.AllowedCount / pairs);
        if (rules.Length > 1 && all > Math.Max(NearlyAll, ground.Options.MostRemoved) && most < NearlyAll)
        {
            yield return new LintFinding(
                LintKind.RestrictiveRule,
                table.AllowedCount == 0 ? LintSeverity.Serious : LintSeverity.Warning,
                LintSubject.Scheme,
                ground.Scheme.Name,
                all,
                $"All rules together remove {LintGround.Percent(all)} of the pairs.",
                "Look which rule could be a criterion instead, so that it prefers pairs and does not forbid the others.");
        }
    }

    private LintFinding Removes(PreparedRule rule, double share)
    {
        bool isOfAnswers = rule.Rule.References().Any();
        string why = isOfAnswers ? "somebody did not answer" : "nothing is known of them";
        string unknown = Unknown(rule) is > 0 and var open ? $" In {LintGround.Percent(open)} of the pairs it cannot tell, since {why}, and then it forbids." : "";
        return new LintFinding(
            LintKind.RestrictiveRule,
            share == 1 ? LintSeverity.Serious : share >= NearlyAll ? LintSeverity.Warning : LintSeverity.Note,
            LintSubject.Rule,
            rule.Rule.Id,
            share,
            $"Rule '{rule.Rule.Id}' removes {LintGround.Percent(share)} of the pairs.{unknown}",
            rule.Rule.Stated is OnlyPairs ? "If its list is not meant to be so short, add pairs to it."
                : unknown.Length > 0 ? "If that is not meant, let unknown be allowAndFlag, so that a person looks at such pairs."
                : "If a preference would do, make a criterion of the rule, which prefers pairs and does not forbid the others.");
    }

    /// <summary>Of the pairs that were compared, the share that a rule forbids only because it cannot tell.</summary>
    private double Unknown(PreparedRule rule)
    {
        if (rule.Rule.Unknown != UnknownPolicy.Forbid)
        {
            return 0;
        }

        int open = 0;
        foreach (int mentee in ground.Pairs.Mentees)
        {
            ground.CancellationToken.ThrowIfCancellationRequested();
            foreach (int mentor in ground.Pairs.Mentors)
            {
                open += rule.Judge(mentee, mentor) == Truth.Unknown ? 1 : 0;
            }
        }

        return (double)open / ground.Pairs.Count;
    }

    /// <summary>
    /// For each rule and mentee, whether the rule leaves them nobody: it forbids every mentor with a place, or every one whom the other rules leave.
    /// Who is locked to somebody has a mentor.
    /// </summary>
    private bool[][] ShutOut()
    {
        bool[][] shutOut = [.. rules.Select(_ => new bool[Pool.Mentees.Length])];
        ulong[] open = new ulong[BitRows.Words(Pool.Mentors.Length)];
        for (int mentor = 0; mentor < Pool.Mentors.Length; mentor++)
        {
            if (Pool.Mentors[mentor].Capacity > 0)
            {
                BitRows.Set(open, mentor);
            }
        }

        if (BitRows.Count(open) == 0)
        {
            return shutOut;
        }

        EligibilityRow row = table.CreateRow();
        ulong[] left = new ulong[open.Length];
        int[] sameRow = [.. Enumerable.Repeat(-1, table.Groups.Count)];
        Dictionary<int, int> locked = Pool.LockedMentors();
        for (int mentee = 0; mentee < Pool.Mentees.Length; mentee++)
        {
            ground.CancellationToken.ThrowIfCancellationRequested();
            if (locked.ContainsKey(mentee))
            {
                continue;
            }

            int group = table.Groups[mentee];
            if (group >= 0 && sameRow[group] >= 0)
            {
                foreach (bool[] of in shutOut)
                {
                    of[mentee] = of[sameRow[group]];
                }

                continue;
            }

            row.Judge(mentee, ground.CancellationToken);
            for (int rule = 0; rule < rules.Length; rule++)
            {
                shutOut[rule][mentee] = LeavesNobody(row, rule, open, left);
            }

            if (group >= 0)
            {
                sameRow[group] = mentee;
            }
        }

        return shutOut;
    }

    private bool LeavesNobody(EligibilityRow row, int rule, ulong[] open, ulong[] left)
    {
        open.CopyTo(left, 0);
        BitRows.AndNot(left, row.ForbiddenBy(rule));
        if (BitRows.Count(left) == 0)
        {
            return true;
        }

        for (int other = 0; other < rules.Length; other++)
        {
            BitRows.AndNot(left, row.ForbiddenBy(other));
        }

        if (BitRows.Count(left) > 0)
        {
            return false;
        }

        open.CopyTo(left, 0);
        for (int other = 0; other < rules.Length; other++)
        {
            if (other != rule)
            {
                BitRows.AndNot(left, row.ForbiddenBy(other));
            }
        }

        return BitRows.Count(left) > 0;
    }

    /// <summary>The groups that a rule shuts out; those of its own questions first, and then only such as are not the same people once more.</summary>
    private IEnumerable<LintFinding> Groups(int rule, bool[] shutOut)
    {
        int all = shutOut.Count(s => s);
        if (all == 0)
        {
            yield break;
        }

        if (all >= ground.Options.SmallestGroup && all >= ground.Options.ShutOutShare * shutOut.Length)
        {
            yield return Make(rule, LintSubject.Rule, rules[rule].Rule.Id, all, shutOut.Length, "");
            yield break;
        }

        HashSet<string> own = [.. rules[rule].Rule.References().Where(r => r.Side == Side.Mentee).Select(r => r.QuestionId)];
        bool[] isTold = new bool[shutOut.Length];
        foreach (Question question in ground.Scheme.Questionnaire.AskedOf(Side.Mentee)
            .Where(q => !q.AuditOnly && q is SingleChoiceQuestion or VocabularyQuestion or LikertQuestion)
            .OrderByDescending(q => own.Contains(q.Id)))
        {
            ResponseColumn column = ground.Responses.Column(Side.Mentee, question.Id);
            foreach (int[] people in Enumerable.Range(0, shutOut.Length)
                .Where(i => column.AllStates[i] == AnswerState.Answered)
                .GroupBy(i => column[i])
                .Select(g => g.ToArray())
                .Where(g => g.Length >= ground.Options.SmallestGroup)
                .OrderBy(g => PositionIn(column, g[0]))
                .ThenBy(g => column.Describe(g[0]), StringComparer.Ordinal))
            {
                int[] hit = [.. people.Where(i => shutOut[i])];
                if (hit.Length < ground.Options.ShutOutShare * people.Length || hit.All(i => isTold[i]))
                {
                    continue;
                }

                string answer = column.Describe(people[0]);
                yield return Make(rule, LintSubject.Group, question.Id, hit.Length, people.Length, $" who answered '{answer}' to question '{question.Id}'") with
                {
                    OtherId = rules[rule].Rule.Id,
                    Group = answer,
                };
                foreach (int i in hit)
                {
                    isTold[i] = true;
                }
            }
        }
    }

    private static double PositionIn(ResponseColumn column, int person) => column.Numbers[person];

    private LintFinding Make(int rule, LintSubject subject, string id, int hit, int people, string who) => new(
        LintKind.ShutOutGroup,
        LintSeverity.Serious,
        subject,
        id,
        (double)hit / people,
        $"Rule '{rules[rule].Rule.Id}' leaves {(hit == people ? $"all {people}" : $"{hit} of the {people}")} mentees{who} without any mentor who has a place.",
        "Find mentors whom the rule lets them have, or let the rule give way to requests, or make a criterion of it.")
    {
        Side = Side.Mentee,
    };
}
