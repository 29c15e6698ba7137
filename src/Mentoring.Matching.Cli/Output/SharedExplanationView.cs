using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows the two of a pair what they have in common, and nothing else: no score, no rule, no answer that only one of them gave.</summary>
internal sealed class SharedExplanationView(Scheme scheme, Pool pool, PairReport report)
{
    private readonly string mentee = pool.Mentees[pool.IndexOfMentee(report.MenteeId)].Name;
    private readonly string mentor = pool.Mentors[pool.IndexOfMentor(report.MentorId)].Name;

    public void Show(Screen screen)
    {
        screen.Facts([("Scheme", scheme.Name), ("Mentee", mentee), ("Mentor", mentor)]);
        if (report.CommonGround.Answers.IsEmpty)
        {
            screen.Line("In common: nothing that may be told.");
            return;
        }

        screen.Table("In common", ["the mentee was asked", "the mentor was asked", "both said"], [.. report.CommonGround.Answers.Select(a =>
            (string[])[a.MenteeQuestion, a.MentorQuestion, a.Text])]);
    }

    public SharedExplanationDocument Document() => new(scheme.Name, mentee, mentor, Items(report.CommonGround));

    /// <summary>Common ground in document form.</summary>
    public static CommonItem[] Items(CommonGround common) =>
        [.. common.Answers.Select(a => new CommonItem(a.MenteeQuestion, a.MentorQuestion, a.Text))];
}
