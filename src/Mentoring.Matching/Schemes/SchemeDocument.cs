using System.Text.Json.Serialization;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Schemes;

/// <summary>The members of the JSON document of a scheme, in the order in which they are written.</summary>
internal sealed record SchemeDocument(
    string Name,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<Criterion> Criteria,
    string? Description = null,
    IReadOnlyList<PairMeasure>? PairMeasures = null,
    IReadOnlyList<EligibilityRule>? Rules = null,
    WeightingStrategy? Weighting = null,
    Reciprocity? Reciprocity = null,
    MissingAnswerPolicy? MissingAnswers = null,
    double? Caution = null,
    IReadOnlyList<Objective>? Objectives = null,
    ScoreScale? Scale = null,
    bool ForbidTwoCycles = false,
    FormLayout? MenteeForm = null,
    FormLayout? MentorForm = null,
    PairLayout? PairForm = null,
    IReadOnlyList<Expectation>? Expectations = null,
    AgreementForm? Agreement = null,
    ChoicePrecedence? Choices = null,
    [property: JsonPropertyName("$schema")] string? Schema = null);
