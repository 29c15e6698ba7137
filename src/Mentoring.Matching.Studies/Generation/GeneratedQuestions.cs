using System.Globalization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>The questionnaire, the schemes over it, and the layouts of its forms.</summary>
internal static class GeneratedQuestions
{
    public const string Organisation = "organisation";
    public const string Manager = "manager";
    public const string TopicQuestion = "topics";
    public const string FieldQuestion = "field";
    public const string IdHeader = "Id";
    public const string NameHeader = "Name";
    public const string CapacityHeader = "How many mentees can you take?";
    public const string RequestHeader = "Is there a mentor you would like to have?";

    /// <summary>The most popular first.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "Leading a team", "Changing career", "Public speaking", "Networking", "Work and family", "Returning to work", "Negotiating",
        "Writing", "Budgets", "Research methods", "Managing projects", "Working abroad",
    ];

    /// <summary>The most popular first.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["Administration", "Health", "Education", "Engineering", "Law", "Science", "Arts", "Transport"];

    public static string Scale(int trait, int question) => string.Create(CultureInfo.InvariantCulture, $"t{trait + 1:00}q{question + 1:00}");

    public static Scheme Detailed(GeneratorOptions options) =>
        Scheme(options, "detailed", "every question counts alike", new Uniform(), Answered(options));

    public static Scheme Informal(GeneratorOptions options) =>
        Scheme(options, "informal", "help topics and the field of work alone count", new Headline(), Answered(options));

    public static Scheme OpenDoor(GeneratorOptions options) =>
        Scheme(options, "open door", "whom mentees ask for alone counts", new OpenDoor(), [new MenteeRequests()]);

    private static IEnumerable<string> Scales(GeneratorOptions options) => Enumerable.Range(0, options.Traits)
        .SelectMany(t => Enumerable.Range(0, options.QuestionsPerTrait).Select(q => Scale(t, q)));

    private static IEnumerable<Criterion> Answered(GeneratorOptions options) =>
        [new Coverage(TopicQuestion), new SameChoice(FieldQuestion), .. Scales(options).Select(s => new Closeness(s))];

    private static Scheme Scheme(GeneratorOptions options, string name, string saying, WeightingStrategy weighting, IEnumerable<Criterion> criteria)
    {
        SchemeBuilder builder = new SchemeBuilder($"Generated, {name}")
        {
            Description = $"A generated questionnaire: {saying}.",
            Weighting = weighting,
            MenteeForm = new FormLayout(IdHeader, name: [NameHeader], requests: [RequestHeader]),
            MentorForm = new FormLayout(IdHeader, name: [NameHeader], capacity: CapacityHeader),
        };
        builder.AddQuestions(
            new VocabularyQuestion(Organisation, text: "Where do you work?"),
            new VocabularyQuestion(Manager, text: "What is the id or the name of your manager?"),
            new MultipleChoiceQuestion(
                TopicQuestion,
                [.. Topics.Select(t => new ChoiceOption(t))],
                menteeText: "What would you like help with?",
                mentorText: "What can you help with?",
                headline: true),
            new SingleChoiceQuestion(
                FieldQuestion,
                [.. Fields.Select(f => new ChoiceOption(f))],
                menteeText: "In which field should your mentor work?",
                mentorText: "In which field do you work?",
                headline: true));
        builder.AddQuestions(Scales(options).Select(s => new LikertQuestion(s, options.Points)));
        builder.AddCriteria(criteria);
        builder.AddRules(new OutsideReportingLine(Manager));
        if (options.OtherOrganisation)
        {
            builder.AddRules(new MustDiffer(Organisation));
        }

        return builder.Build();
    }
}
