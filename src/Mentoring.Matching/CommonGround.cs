using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching;

/// <summary>What two people have in common, for both of them to read.</summary>
/// <remarks>
/// <para>Only questions that the scheme marks as shareable (<see cref="Question.Shareable"/>) are looked at, and of these only what both said: the same
/// answer, or the options that both named. A question that is not told may have been answered otherwise, left empty, or withheld by either: nothing
/// tells which. Scores, ranks, rules, requests and avoid lists are not told, and neither is the order in which anybody put options.</para>
/// <para>A question that both sides are asked is compared with itself; beyond that, choices and texts are compared where a criterion compares one
/// question of the mentee with another of the mentor and both are shareable. Immutable; safe for use by several threads.</para>
/// </remarks>
public sealed class CommonGround
{
    private CommonGround(ImmutableArray<CommonAnswer> answers) => Answers = answers;

    /// <summary>Nothing in common that may be told.</summary>
    public static CommonGround Nothing { get; } = new([]);

    /// <summary>What both answered alike, in the order of the questionnaire.</summary>
    public ImmutableArray<CommonAnswer> Answers { get; }

    /// <summary>The same as lines for one of the two, in the words in which that side was asked.</summary>
    /// <param name="side">The side of the reader.</param>
    /// <returns>One line an answer: <c>What I would like to work on: Careers; Strategy</c>.</returns>
    public IEnumerable<string> Lines(Side side) =>
        Answers.Select(a => $"{(side == Side.Mentee ? a.MenteeQuestion : a.MentorQuestion)}: {a.Text}");

    internal static CommonGround Of(Pool pool, IEnumerable<Criterion> criteria, int mentee, int mentor) => new(
        [.. Pairs(pool.Questionnaire, criteria).Select(p => Of(p.Own, p.Other, pool.Mentees[mentee], pool.Mentors[mentor])).OfType<CommonAnswer>()]);

    /// <summary>Which questions are compared: those of both sides with themselves, and those that criteria compare.</summary>
    private static IEnumerable<(Question Own, Question Other)> Pairs(Questionnaire questionnaire, IEnumerable<Criterion> criteria)
    {
        ILookup<string, string> compared = criteria.OfType<TwoQuestionCriterion>()
            .Where(c => c.Question != c.MentorQuestion)
            .Select(c => (c.Question, c.MentorQuestion))
            .Distinct()
            .ToLookup(c => c.Question, c => c.MentorQuestion);
        return questionnaire.Questions
            .Where(q => q.Shareable && q.IsAskedOf(Side.Mentee))
            .SelectMany(q => compared[q.Id].Select(id => questionnaire.Find(id)!).Prepend(q).Select(other => (Own: q, Other: other)))
            .Where(p => p.Other.Shareable && p.Other.IsAskedOf(Side.Mentor));
    }

    private static CommonAnswer? Of(Question own, Question other, Mentee mentee, Mentor mentor)
    {
        (Answer one, Answer two) = (mentee.Answers[own.Id], mentor.Answers[other.Id]);
        string? text = one.State != AnswerState.Answered || two.State != AnswerState.Answered ? null
            : own is OptionQuestion ? InCommon((OptionQuestion)own, one, two)
            : one == two && (own == other || one is TextAnswer) ? own.Describe(one)
            : null;
        return text is null ? null : new CommonAnswer(own.TextFor(Side.Mentee), other.TextFor(Side.Mentor), text);
    }

    /// <summary>The options that both named, in the order of the form, so that nobody's own order shows.</summary>
    private static string? InCommon(OptionQuestion question, Answer one, Answer two)
    {
        HashSet<string> shared = [.. Options(one).Intersect(Options(two), StringComparer.Ordinal)];
        string text = string.Join("; ", question.OptionList.Where(o => shared.Contains(o.Id)).Select(o => o.Text));
        return text.Length == 0 ? null : text;
    }

    private static ImmutableArray<string> Options(Answer answer) => answer switch
    {
        ChoiceAnswer choice => [choice.Option],
        ChoicesAnswer choices => choices.Options,
        RankingAnswer ranking => ranking.Options,
        _ => [],
    };
}
