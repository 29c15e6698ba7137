using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Criteria;

/// <summary>A criterion that is ready for the answers of a pool.</summary>
/// <remarks>
/// Where a person of the pair gave no answer there is no evidence, and the core is not asked. People go by their index in the pool.
/// Derived types are immutable and safe for use by several threads.
/// </remarks>
public abstract class PreparedCriterion
{
    private readonly ImmutableArray<AnswerState> menteeStates;
    private readonly ImmutableArray<AnswerState> mentorStates;
    private readonly Lazy<AnswerCodes?> codes;

    /// <summary>Makes a prepared criterion.</summary>
    /// <param name="criterion">The criterion that was prepared.</param>
    /// <param name="menteeStates">For each mentee, whether their side of the matter is answered.</param>
    /// <param name="mentorStates">For each mentor, whether their side of the matter is answered.</param>
    /// <exception cref="ArgumentException">An array is default.</exception>
    protected PreparedCriterion(Criterion criterion, ImmutableArray<AnswerState> menteeStates, ImmutableArray<AnswerState> mentorStates)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        if (menteeStates.IsDefault || mentorStates.IsDefault)
        {
            throw new ArgumentException("Give one state a person.", menteeStates.IsDefault ? nameof(menteeStates) : nameof(mentorStates));
        }

        Criterion = criterion;
        this.menteeStates = menteeStates;
        this.mentorStates = mentorStates;
        codes = new Lazy<AnswerCodes?>(CodesCore);
    }

    /// <summary>The criterion that was prepared.</summary>
    public Criterion Criterion { get; }

    /// <summary>For each mentee, whether their side of the matter is answered.</summary>
    public ReadOnlySpan<AnswerState> MenteeStates => menteeStates.AsSpan();

    /// <summary>For each mentor, whether their side of the matter is answered.</summary>
    public ReadOnlySpan<AnswerState> MentorStates => mentorStates.AsSpan();

    /// <summary>Which people the criterion cannot tell apart, or <see langword="null"/> where that is not known.</summary>
    /// <value>Worked out when first asked for, in O(mentees + mentors) time.</value>
    public AnswerCodes? Codes => codes.Value;

    /// <summary>The sets, where only their sizes count and what they have in common.</summary>
    internal virtual CommonItems? CommonItems => null;

    /// <summary>The profile, where the criterion knows of few pairs and so has it in less time than any other way takes.</summary>
    internal virtual AgreementProfile? OwnProfile() => null;

    /// <summary>Makes ready for the agreements of many mentees with some mentors, all of whom answered.</summary>
    internal virtual AgreementRows RowsWith(int[] mentors) => new PlainRows(this, mentors);

    /// <summary>The agreement of a pair.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The agreement, from 0 to 1, or <see langword="null"/> where there is no evidence.</returns>
    /// <exception cref="InvalidOperationException">The core gave a number outside 0 to 1.</exception>
    public double? Agreement(int mentee, int mentor)
    {
        double agreement = HasAnswers(mentee, mentor) ? Checked(AgreementCore(mentee, mentor)) : double.NaN;
        return double.IsNaN(agreement) ? null : agreement;
    }

    /// <summary>The agreements of one mentee with every mentor.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="agreements">Takes one agreement a mentor, from 0 to 1, or NaN where there is no evidence.</param>
    /// <exception cref="ArgumentException">The span does not have one place a mentor.</exception>
    /// <exception cref="InvalidOperationException">The core gave a number outside 0 to 1.</exception>
    public void Agreements(int mentee, Span<double> agreements)
    {
        if (agreements.Length != mentorStates.Length)
        {
            throw new ArgumentException($"There are {mentorStates.Length} mentors but {agreements.Length} places; give one a mentor.", nameof(agreements));
        }

        if (menteeStates[mentee] != AnswerState.Answered)
        {
            agreements.Fill(double.NaN);
            return;
        }

        AgreementsCore(mentee, agreements);
        for (int mentor = 0; mentor < agreements.Length; mentor++)
        {
            agreements[mentor] = mentorStates[mentor] == AnswerState.Answered ? Checked(agreements[mentor]) : double.NaN;
        }
    }

    /// <summary>One sentence that says in plain words what the pair agree on, or that it is not known.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The sentence.</returns>
    public string Explain(int mentee, int mentor)
    {
        (AnswerState menteeState, AnswerState mentorState) = (menteeStates[mentee], mentorStates[mentor]);
        return (menteeState, mentorState) switch
        {
            (AnswerState.Answered, AnswerState.Answered) => ExplainCore(mentee, mentor),
            (AnswerState.NoPreference, _) => "The mentee has no preference.",
            (_, AnswerState.NoPreference) => "The mentor has no preference.",
            (AnswerState.Answered, _) => "The mentor did not say, so what is usual for this mentee's answer counts.",
            (_, AnswerState.Answered) => "The mentee did not say, so what is usual for this mentor's answer counts.",
            _ => "Neither said, so what is usual in the pool counts.",
        };
    }

    /// <summary>The agreement of a pair of whom both answered.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The agreement, from 0 to 1, or NaN where the answers are no evidence.</returns>
    protected abstract double AgreementCore(int mentee, int mentor);

    /// <summary>The agreements of one mentee, who answered, with every mentor; what is written for mentors who did not answer is not used.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="agreements">Takes one agreement a mentor.</param>
    /// <remarks>Override it where a row can be had faster than cell by cell; the results must be the same to the last bit.</remarks>
    protected virtual void AgreementsCore(int mentee, Span<double> agreements)
    {
        for (int mentor = 0; mentor < agreements.Length; mentor++)
        {
            agreements[mentor] = mentorStates[mentor] == AnswerState.Answered ? AgreementCore(mentee, mentor) : double.NaN;
        }
    }

    /// <summary>Which people the criterion cannot tell apart; not known by default.</summary>
    /// <returns>The codes, as <see cref="CodesOf"/> makes them, or <see langword="null"/>.</returns>
    /// <remarks>Override it where the agreement depends on one thing of each person that many people share: scoring is then many times faster.</remarks>
    protected virtual AnswerCodes? CodesCore() => null;

    /// <summary>Gives people of a side who answered the same the same code.</summary>
    /// <typeparam name="TMentee">What the agreement depends on of a mentee, with equality.</typeparam>
    /// <typeparam name="TMentor">What the agreement depends on of a mentor, with equality.</typeparam>
    /// <param name="menteeAnswer">What the agreement depends on of a mentee who answered, by index.</param>
    /// <param name="mentorAnswer">What the agreement depends on of a mentor who answered, by index.</param>
    /// <returns>The codes; people who did not answer are told apart by their states.</returns>
    protected AnswerCodes CodesOf<TMentee, TMentor>(Func<int, TMentee> menteeAnswer, Func<int, TMentor> mentorAnswer)
        where TMentee : notnull
        where TMentor : notnull
    {
        ArgumentNullException.ThrowIfNull(menteeAnswer);
        ArgumentNullException.ThrowIfNull(mentorAnswer);
        return AnswerCodes.Of(menteeStates, menteeAnswer, mentorStates, mentorAnswer);
    }

    /// <summary>One sentence about a pair of whom both answered.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The sentence.</returns>
    protected abstract string ExplainCore(int mentee, int mentor);

    private bool HasAnswers(int mentee, int mentor) =>
        menteeStates[mentee] == AnswerState.Answered && mentorStates[mentor] == AnswerState.Answered;

    private double Checked(double agreement) =>
        agreement is >= 0 and <= 1 || double.IsNaN(agreement) ? agreement
        : throw new InvalidOperationException(
            $"Criterion '{Criterion.Id}' ({Criterion.GetType().Name}) gave {agreement}; an agreement is from 0 to 1, or NaN for no evidence.");
}
