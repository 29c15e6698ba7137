using System.Globalization;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>A generated pool, with what no real pool tells: full answers, true compatibility, and what would become of every pair.</summary>
/// <remarks>
/// Immutable; safe for use by several threads. Nothing is kept a pair: compatibility and outcomes are functions. All is the same
/// on every machine and runtime.
/// </remarks>
public sealed class GeneratedPool
{
    private readonly TrueModel model;

    internal GeneratedPool(GeneratorOptions options)
    {
        Options = options;
        LatentPerson[] mentees = LatentPeople.Of(options, Draw.Mentee, options.Mentees);
        LatentPerson[] mentors = LatentPeople.Of(options, Draw.Mentor, options.Mentors);
        model = new TrueModel(options, mentees, mentors);
        DetailedScheme = GeneratedQuestions.Detailed(options);
        InformalScheme = GeneratedQuestions.Informal(options);
        OpenDoorScheme = GeneratedQuestions.OpenDoor(options);
        var people = new GeneratedPeople(options, mentees, mentors, model);
        Pool = people.Pool(DetailedScheme.Questionnaire, full: false);
        FullPool = people.Pool(DetailedScheme.Questionnaire, full: true);
    }

    /// <summary>What the pool was made of.</summary>
    public GeneratorOptions Options { get; }

    /// <summary>Every question counts alike.</summary>
    public Scheme DetailedScheme { get; }

    /// <summary>Help topics and the field of work alone count. Its questions are equal to those of <see cref="DetailedScheme"/>.</summary>
    public Scheme InformalScheme { get; }

    /// <summary>Whom mentees ask for alone counts. Its questions are equal to those of <see cref="DetailedScheme"/>.</summary>
    public Scheme OpenDoorScheme { get; }

    /// <summary>The people with the answers that they gave.</summary>
    public Pool Pool { get; }

    /// <summary>The same people with every answer, as they would have given it.</summary>
    public Pool FullPool { get; }

    /// <summary>How well two people suit each other: of mean 0 and variance 1 over the pairs of the pool.</summary>
    /// <param name="mentee">The index of the mentee in the pool.</param>
    /// <param name="mentor">The index of the mentor in the pool.</param>
    /// <returns>The compatibility.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public double Compatibility(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return model.Compatibility(mentee, mentor);
    }

    /// <summary>Whether a pair goes well, should it be made: always the same for the same seed and pair.</summary>
    /// <param name="mentee">The index of the mentee in the pool.</param>
    /// <param name="mentor">The index of the mentor in the pool.</param>
    /// <returns><see langword="true"/> for about half of all pairs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public bool IsGood(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return model.Outcome(mentee, mentor);
    }

    /// <summary>The outcomes of a few pairs of each mentee, as a study would see them that pairs people at random.</summary>
    /// <param name="mentorsPerMentee">With how many mentors each mentee meets, or with all where there are fewer: 0 and up.</param>
    /// <returns>The outcomes in order of mentee and mentor.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public IEnumerable<GeneratedOutcome> SampleOutcomes(int mentorsPerMentee)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mentorsPerMentee);
        return Enumerable.Range(0, Options.Mentees).SelectMany(mentee =>
            Meets(mentee, mentorsPerMentee).Select(mentor => new GeneratedOutcome(mentee, mentor, Compatibility(mentee, mentor), IsGood(mentee, mentor))));
    }

    /// <summary>The replies of one side as a form would export them; read with the layouts of either scheme they are <see cref="Pool"/>.</summary>
    /// <param name="side">The side.</param>
    /// <returns>The table.</returns>
    public FormTable Replies(Side side)
    {
        Question[] questions = [.. Pool.Questionnaire.AskedOf(side)];
        string last = side == Side.Mentee ? GeneratedQuestions.RequestHeader : GeneratedQuestions.CapacityHeader;
        return new FormTable(
            side == Side.Mentee ? "mentees" : "mentors",
            [GeneratedQuestions.IdHeader, GeneratedQuestions.NameHeader, .. questions.Select(q => q.TextFor(side)), last],
            Enumerable.Range(0, Pool.CountOf(side)).Select(i =>
            {
                Participant person = Pool[side, i];
                string end = person is Mentor mentor ? mentor.Capacity.ToString(CultureInfo.InvariantCulture) : string.Join(";", person.Requests);
                return new FormRow(i + 1, i + 2, [person.Id, person.Name, .. questions.Select(q => Cell(person.Answers[q.Id])), end]);
            }));
    }

    private static string Cell(Answer answer) => answer switch
    {
        NumberAnswer number => number.Value.ToString(CultureInfo.InvariantCulture),
        ChoiceAnswer choice => choice.Option,
        ChoicesAnswer choices => string.Join(";", choices.Options),
        TextAnswer text => text.Value,
        _ => "",
    };

    private SortedSet<int> Meets(int mentee, int wanted)
    {
        // Floyd's sample: as many draws as mentors are wanted, each set of them equally likely.
        var random = new SeededNumbers(Options.Seed, Draw.Sample, (ulong)mentee);
        var met = new SortedSet<int>();
        for (int last = Options.Mentors - Math.Min(wanted, Options.Mentors); last < Options.Mentors; last++)
        {
            if (!met.Add(random.Below(last + 1)))
            {
                met.Add(last);
            }
        }

        return met;
    }

    private void CheckPair(int mentee, int mentor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mentee);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(mentee, Options.Mentees);
        ArgumentOutOfRangeException.ThrowIfNegative(mentor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(mentor, Options.Mentors);
    }
}
