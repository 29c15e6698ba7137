using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows why mentees have no mentor, each shortage once, and what would help.</summary>
internal sealed class UnmatchedView(Proposal proposal, ImmutableArray<Shortage> shortages, ImmutableArray<Relaxation> brief)
{
    private const int shownPeople = 20;
    private const int shownMentors = 5;
    private const int shownRelaxations = 10;

    private readonly ProposalView people = new(proposal.Pool);

    private Pool Pool => proposal.Pool;

    public void Show(Screen screen)
    {
        screen.Facts([
            ("Placed", $"{proposal.Matching.Totals.Placed} of {Pool.Mentees.Length}"),
            ("Without a mentor", ScaleText.Whole(proposal.UnmatchedIds.Length))]);
        foreach ((Shortage shortage, int number) in shortages.Select((s, i) => (s, i + 1)))
        {
            Show(shortage, number, screen);
        }

        Relaxation[] worth = [.. brief.Where(r => r.Placed > 0 || r.Gain is { IsNone: false }).Take(shownMentors)];
        if (worth.Length > 0)
        {
            screen.Table("Whom to recruit: somebody who answers as these do", ["like", "what one more place would bring", "answers"], [.. worth.Select(r =>
                (string[])[people.Mentor(r.Id), r.Words, Answers(Pool.Mentors[Pool.IndexOfMentor(r.Id)])])]);
        }
    }

    public UnmatchedDocument Document() => new(
        Pool.Mentees.Length,
        proposal.Matching.Totals.Placed,
        proposal.UnmatchedIds.Length,
        [.. shortages.Select(s => new ShortageItem(
            [.. s.UnmatchedIds.Select(people.MenteeItem)],
            ToolJson.Name(s.Reason),
            s.Message,
            [.. s.MenteeIds.Select(people.MenteeItem)],
            [.. s.MentorIds.Select(people.MentorItem)],
            s.Places,
            [.. s.Rules.Select(r => new BlockingRuleItem(r.RuleId, r.Pairs, r.Alone))],
            [.. s.Relaxations.Select(Item)]))],
        [.. brief.Select(Item)]);

    private static RelaxationItem Item(Relaxation r) => new(
        ToolJson.Name(r.Kind), r.Id, r.Placed, r.PlacesMentee, r.Gain is { } gain ? ProposalView.Item(gain) : null, r.Words);

    private void Show(Shortage shortage, int number, Screen screen)
    {
        screen.Facts([
            ($"Shortage {ScaleText.Whole(number)}", shortage.Message),
            ("Without a mentor by it", Names(shortage.UnmatchedIds))]);
        if (shortage.MenteeIds.Length > 1)
        {
            screen.Facts([
                ("Who needs a place there", Names(shortage.MenteeIds)),
                ("Where", $"{string.Join(", ", shortage.MentorIds.Take(shownPeople).Select(people.Mentor))}{More(shortage.MentorIds.Length)}")]);
        }

        if (!shortage.Rules.IsEmpty)
        {
            screen.Table("Rules that keep them from other mentors", ["rule", "pairs that it forbids", "that no other rule forbids"], [.. shortage.Rules.Select(r =>
                (string[])[r.RuleId, ScaleText.Whole(r.Pairs), ScaleText.Whole(r.Alone)])]);
        }

        if (!shortage.Relaxations.IsEmpty)
        {
            screen.Table("What would help", ["change", "more placed", $"places {people.Mentee(shortage.MenteeId)}"], [.. shortage.Relaxations.Take(shownRelaxations).Select(r =>
                (string[])[r.Words, ScaleText.Whole(r.Placed), r.PlacesMentee ? "yes" : "no"])]);
        }

        if (shortage.Relaxations.Length > shownRelaxations)
        {
            screen.Line($"And {ScaleText.Whole(shortage.Relaxations.Length - shownRelaxations)} more, all of them with --json.");
        }
    }

    private string Names(ImmutableArray<string> mentees) =>
        $"{string.Join(", ", mentees.Take(shownPeople).Select(people.Mentee))}{More(mentees.Length)}";

    private static string More(int count) => count > shownPeople ? $" and {ScaleText.Whole(count - shownPeople)} more" : "";

    /// <summary>What a mentor said, in words: what somebody else who is recruited in their place should say.</summary>
    private string Answers(Mentor mentor) => string.Join("; ", Pool.Questionnaire.Questions
        .Where(q => q.IsAskedOf(Side.Mentor) && IsCompared(q.Id) && mentor.Answers[q.Id].State == AnswerState.Answered)
        .Select(q => $"{q.Id}: {q.Describe(mentor.Answers[q.Id])}"));

    private bool IsCompared(string question) => proposal.Scheme.Criteria.SelectMany(c => c.References()).Any(r => r.QuestionId == question);
}
