using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.ShortForms;

/// <summary>What is the same for all forms: the people, whom the rules allow to whom, the questions and the judge.</summary>
internal sealed class FormGround
{
    public FormGround(Scheme scheme, Pool pool, FormOptions options, CancellationToken cancellationToken)
    {
        Scheme = scheme;
        Options = options;
        CancellationToken = cancellationToken;
        Responses = new ResponseTable(pool.Under(scheme.Questionnaire, cancellationToken), cancellationToken);
        InvalidInputException.ThrowIfAny("pool", Problems());
        Questions = Asked();
        Whole = Without(_ => false);
        Scorers = new FormScorers(this);
        Judge = options.Judge ?? new ScoreJudge(Scorers.Of(Whole));
        var eligibility = EligibilityTable.Build(Responses, scheme.AllRules, options.Parallelism, cancellationToken);
        Allowed = new ulong[MenteeCount][];
        EligibilityRow row = eligibility.CreateRow();
        for (int mentee = 0; mentee < MenteeCount; mentee++)
        {
            row.Judge(mentee, cancellationToken);
            Allowed[mentee] = row.Allowed.ToArray();
        }

        LockedTo = new int[MenteeCount];
        Array.Fill(LockedTo, -1);
        foreach ((int mentee, int mentor) in Pool.LockedMentors())
        {
            LockedTo[mentee] = mentor;
        }

        UnassignedCost = PlacesFirst
            ? (2L * scheme.Scale.Steps * Math.Min(MenteeCount, Pool.Mentors.Sum(m => (long)m.Capacity))) + 1
            : scheme.Scale.Steps;
    }

    public Scheme Scheme { get; }

    public FormOptions Options { get; }

    public CancellationToken CancellationToken { get; }

    public ResponseTable Responses { get; }

    public Pool Pool => Responses.Pool;

    public int MenteeCount => Responses.MenteeCount;

    public int MentorCount => Responses.MentorCount;

    public PairJudge Judge { get; }

    public FormScorers Scorers { get; }

    /// <summary>The bits of the mentors whom each mentee may have.</summary>
    public ulong[][] Allowed { get; }

    /// <summary>The index of the mentor to whom each mentee is locked, or -1.</summary>
    public int[] LockedTo { get; }

    /// <summary>What it costs to leave a mentee without a mentor; as in <see cref="MatchCosts"/>.</summary>
    public long UnassignedCost { get; }

    /// <summary>Every question that a side is asked and a matching may read: the mentees' before the mentors', in the order of the questionnaire.</summary>
    public ImmutableArray<FormQuestion> Questions { get; }

    /// <summary>The form that asks everything.</summary>
    public FormSet Whole { get; }

    /// <summary>Whether as many as possible are placed before scores count.</summary>
    public bool PlacesFirst => Scheme.Objectives.FirstOrDefault(o => o is Objective.MostPlaced or Objective.TotalScore) != Objective.TotalScore;

    /// <summary>The form without some questions, of which those that can change nothing are not looked at.</summary>
    public FormSet Without(Func<FormQuestion, bool> leftOut) => new(Questions.Select(q => q.IsLive && leftOut(q)));

    private ImmutableArray<FormQuestion> Asked()
    {
        HashSet<QuestionReference> read = [.. Scheme.Criteria.SelectMany(c => c.References()), .. Scheme.Weighting.References()];
        HashSet<QuestionReference> ruled = [.. Scheme.Rules.SelectMany(r => r.References())];
        return [.. ((Side[])[Side.Mentee, Side.Mentor])
            .SelectMany(side => Scheme.Questionnaire.AskedOf(side).Where(q => !q.AuditOnly).Select(q => new QuestionReference(side, q.Id)))
            .Select((reference, index) => Question(index, reference, read.Contains(reference), ruled.Contains(reference) ? KeptReason.Rule
                : reference == QuestionReference.OfMentee(Scheme.Agreement?.LiveIssue ?? "") ? KeptReason.Agreement : null))];
    }

    private FormQuestion Question(int index, QuestionReference reference, bool isRead, KeptReason? kept)
    {
        ResponseColumn column = Responses.Column(reference.Side, reference.QuestionId);
        int[] people = [.. Enumerable.Range(0, column.Count)];
        int[] silent = [.. people.Where(i => column.States[i] == AnswerState.Skipped)];
        return new FormQuestion(
            index, reference, isRead, kept, [.. people.Where(i => column.States[i] == AnswerState.Answered).Select(i => column[i])], silent, silent.Length < column.Count);
    }

    private List<Problem> Problems()
    {
        var problems = new List<Problem>();
        double bytes = 2.0 * sizeof(int) * MenteeCount * MentorCount * Options.Parallelism;
        if (bytes > Options.MemoryLimit || (long)MenteeCount * MentorCount > Array.MaxLength || MenteeCount > AssignmentProblem.MaximumRowCount)
        {
            problems.Add(new Problem(
                "pool",
                string.Create(CultureInfo.InvariantCulture, $"{MenteeCount} mentees and {MentorCount} mentors are too many to be matched hundreds of times"),
                "take a sample of the people, or raise FormOptions.MemoryLimit"));
        }

        if (Options.Judge?.People is { } people
            && !(people.Mentees.Select(m => m.Id).SequenceEqual(Pool.Mentees.Select(m => m.Id)) && people.Mentors.Select(m => m.Id).SequenceEqual(Pool.Mentors.Select(m => m.Id))))
        {
            problems.Add(new Problem("judge", "the pool that judges has other people", "give it the same mentees and mentors, with more answers"));
        }

        return problems;
    }
}
