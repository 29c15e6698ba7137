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

/// <summary>Puts a scheme together.</summary>
/// <remarks>Mutable and not safe for use by several threads; what <see cref="Build"/> returns is.</remarks>
public sealed class SchemeBuilder
{
    /// <summary>How far a pair of which nothing is known is held back in ranking unless a scheme says otherwise: 0.02.</summary>
    public const double DefaultCaution = 0.02;

    private readonly List<Question> questions = [];
    private readonly List<PairMeasure> pairMeasures = [];
    private readonly List<Criterion> criteria = [];
    private readonly List<EligibilityRule> rules = [];

    /// <summary>Starts a scheme.</summary>
    /// <param name="name">The name to show.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public SchemeBuilder(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The name to show.</summary>
    public string Name { get; }

    /// <summary>What the scheme is for.</summary>
    public string? Description { get; set; }

    /// <summary>How much each criterion weighs.</summary>
    /// <value>The default is <see cref="Uniform"/>.</value>
    public WeightingStrategy Weighting { get; set; } = new Uniform();

    /// <summary>How the mentee's and the mentor's view are combined.</summary>
    /// <value>The default is <see cref="WeightedMean"/> with a mentee's share of 0.7.</value>
    public Reciprocity Reciprocity { get; set; } = new WeightedMean();

    /// <summary>What an unanswered criterion counts as.</summary>
    /// <value>The default is <see cref="ExpectedAgreement"/>.</value>
    public MissingAnswerPolicy MissingAnswers { get; set; } = new ExpectedAgreement();

    /// <summary>How far a pair of which nothing is known is held back when pairs are ranked, from 0 to 1.</summary>
    /// <value>The default is <see cref="DefaultCaution"/>.</value>
    public double Caution { get; set; } = DefaultCaution;

    /// <summary>What a matching is to make best, the most important first.</summary>
    /// <value>The default is most placed, then total score.</value>
    public IReadOnlyList<Objective> Objectives { get; set; } = [Objective.MostPlaced, Objective.TotalScore];

    /// <summary>The scale on which scores are shown.</summary>
    /// <value>The default is <see cref="ScoreScale.ZeroToOne"/>.</value>
    public ScoreScale Scale { get; set; } = ScoreScale.ZeroToOne;

    /// <summary>Whether two people who are in both pools may not mentor each other.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ForbidTwoCycles { get; set; }

    /// <summary>Where the mentees' form has what.</summary>
    public FormLayout? MenteeForm { get; set; }

    /// <summary>Where the mentors' form has what.</summary>
    public FormLayout? MentorForm { get; set; }

    /// <summary>Where a table of pairs has what.</summary>
    public PairLayout? PairForm { get; set; }

    /// <summary>Where the two of a pair should know beforehand that they differ.</summary>
    /// <value>Empty by default: then on each <see cref="Cadence"/> and each <see cref="Coverage"/>.</value>
    public IReadOnlyList<Expectation> Expectations { get; set; } = [];

    /// <summary>The text of the agreements of pairs, and where the live issue comes from.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="AgreementForm.Default"/>.</value>
    public AgreementForm? Agreement { get; set; }

    /// <summary>Which rules give way to a request.</summary>
    /// <value>The default is <see cref="ChoicePrecedence.None"/>: every rule holds whatever anybody asks for.</value>
    public ChoicePrecedence Choices { get; set; } = ChoicePrecedence.None;

    internal IReadOnlyList<Criterion> Criteria => criteria;

    internal IReadOnlyList<EligibilityRule> Rules => rules;

    /// <summary>Adds questions.</summary>
    /// <param name="added">The questions.</param>
    /// <returns>This builder.</returns>
    public SchemeBuilder AddQuestions(params IEnumerable<Question> added) => Add(questions, added);

    /// <summary>Adds measures of pairs.</summary>
    /// <param name="added">The measures.</param>
    /// <returns>This builder.</returns>
    public SchemeBuilder AddPairMeasures(params IEnumerable<PairMeasure> added) => Add(pairMeasures, added);

    /// <summary>Adds criteria.</summary>
    /// <param name="added">The criteria.</param>
    /// <returns>This builder.</returns>
    public SchemeBuilder AddCriteria(params IEnumerable<Criterion> added) => Add(criteria, added);

    /// <summary>Adds eligibility rules.</summary>
    /// <param name="added">The rules.</param>
    /// <returns>This builder.</returns>
    public SchemeBuilder AddRules(params IEnumerable<EligibilityRule> added) => Add(rules, added);

    /// <summary>Makes the scheme.</summary>
    /// <returns>The scheme.</returns>
    /// <exception cref="InvalidInputException">Something is wrong; all problems are in it.</exception>
    public Scheme Build() => new(this, new Questionnaire(questions, pairMeasures));

    private SchemeBuilder Add<T>(List<T> list, IEnumerable<T> added)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(added);
        foreach (T item in added)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(added));
            list.Add(item);
        }

        return this;
    }
}
