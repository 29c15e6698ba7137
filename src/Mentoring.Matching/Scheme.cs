using System.Collections.Immutable;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching;

/// <summary>Everything that a scheme decides: what is asked, compared, required and weighed, and what a matching is to make best.</summary>
/// <remarks>
/// Immutable and valid by construction; safe for use by several threads. Make one with <see cref="SchemeBuilder"/>, or read one with
/// <see cref="Schemes.SchemeJson"/>.
/// </remarks>
public sealed class Scheme
{
    internal Scheme(SchemeBuilder builder, Questionnaire questionnaire)
    {
        Name = builder.Name;
        Description = builder.Description;
        Questionnaire = questionnaire;
        Criteria = [.. builder.Criteria];
        Rules = [.. builder.Rules];
        ImpliedRules = Implied(Rules);
        Choices = builder.Choices;
        AllRules = Choices.Applied([.. ImpliedRules, .. Rules]);
        Weighting = builder.Weighting;
        Reciprocity = builder.Reciprocity;
        MissingAnswers = builder.MissingAnswers;
        Caution = builder.Caution;
        Objectives = [.. builder.Objectives];
        Scale = builder.Scale;
        ForbidTwoCycles = builder.ForbidTwoCycles;
        MenteeForm = builder.MenteeForm;
        MentorForm = builder.MentorForm;
        PairForm = builder.PairForm;
        Expectations = [.. builder.Expectations];
        Agreement = builder.Agreement;
        InvalidInputException.ThrowIfAny("scheme", SchemeCheck.Problems(this));
    }

    /// <summary>The name to show.</summary>
    public string Name { get; }

    /// <summary>What the scheme is for, in the designer's words.</summary>
    public string? Description { get; }

    /// <summary>The questions, and what is measured of pairs.</summary>
    public Questionnaire Questionnaire { get; }

    /// <summary>What is compared; each id once.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    /// <summary>What a pair must keep; each id once. Nobody is ever matched with themselves or with somebody they avoid, said or not.</summary>
    public ImmutableArray<EligibilityRule> Rules { get; }

    /// <summary>The rules that always hold, but for those that the scheme states itself.</summary>
    internal ImmutableArray<EligibilityRule> ImpliedRules { get; }

    /// <summary>Every rule that a matching keeps: the implied ones, then the stated ones, those that give way to requests in a form that does.</summary>
    public ImmutableArray<EligibilityRule> AllRules { get; }

    /// <summary>Which rules give way to a request.</summary>
    /// <value>The default is <see cref="ChoicePrecedence.None"/>: every rule holds whatever anybody asks for.</value>
    public ChoicePrecedence Choices { get; }

    /// <summary>How much each criterion weighs.</summary>
    /// <value>The default is <see cref="Uniform"/>.</value>
    public WeightingStrategy Weighting { get; }

    /// <summary>How the mentee's and the mentor's view are combined.</summary>
    /// <value>The default is a mean in which the mentee's view counts 0.7.</value>
    public Reciprocity Reciprocity { get; }

    /// <summary>What an unanswered criterion counts as.</summary>
    /// <value>The default is its expected agreement.</value>
    public MissingAnswerPolicy MissingAnswers { get; }

    /// <summary>How far a pair of which nothing is known is held back when pairs are ranked, from 0 to 1; scores are not changed by it.</summary>
    /// <value>The default is <see cref="SchemeBuilder.DefaultCaution"/>.</value>
    public double Caution { get; }

    /// <summary>What a matching is to make best, the most important first.</summary>
    /// <value>The default is most placed, then total score.</value>
    public ImmutableArray<Objective> Objectives { get; }

    /// <summary>The scale on which scores are shown.</summary>
    /// <value>The default is 0 to 1.</value>
    public ScoreScale Scale { get; }

    /// <summary>Whether two people who are in both pools may not mentor each other.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ForbidTwoCycles { get; }

    /// <summary>Where the mentees' form has what.</summary>
    public FormLayout? MenteeForm { get; }

    /// <summary>Where the mentors' form has what.</summary>
    public FormLayout? MentorForm { get; }

    /// <summary>Where a table of pairs has what.</summary>
    public PairLayout? PairForm { get; }

    /// <summary>Where the two of a pair should know beforehand that they differ.</summary>
    /// <value>Empty by default: then on each <see cref="Cadence"/> and each <see cref="Coverage"/>. See <see cref="ExpectationFlags"/>.</value>
    public ImmutableArray<Expectation> Expectations { get; }

    /// <summary>The text of the agreements of pairs, and where the live issue comes from.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="AgreementForm.Default"/>.</value>
    public AgreementForm? Agreement { get; }

    /// <summary>This scheme with other objectives and rules.</summary>
    internal Scheme With(IEnumerable<Objective> objectives, IEnumerable<EligibilityRule> rules)
    {
        var builder = new SchemeBuilder(Name)
        {
            Description = Description,
            Weighting = Weighting,
            Reciprocity = Reciprocity,
            MissingAnswers = MissingAnswers,
            Caution = Caution,
            Objectives = [.. objectives],
            Scale = Scale,
            ForbidTwoCycles = ForbidTwoCycles,
            MenteeForm = MenteeForm,
            MentorForm = MentorForm,
            PairForm = PairForm,
            Expectations = Expectations,
            Agreement = Agreement,
            Choices = Choices,
        };
        builder.AddCriteria(Criteria).AddRules(rules);
        return new Scheme(builder, Questionnaire);
    }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static ImmutableArray<EligibilityRule> Implied(ImmutableArray<EligibilityRule> stated) =>
    [
        .. stated.Any(r => r is NotThemselves) ? (EligibilityRule[])[] : [new NotThemselves()],
        .. stated.Any(r => r is NoAvoided) ? (EligibilityRule[])[] : [new NoAvoided()],
    ];
}
