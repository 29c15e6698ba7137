using Mentoring.Matching.Criteria;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>The people of the founding study, and the schemes that they are matched under.</summary>
internal static class FoundingPools
{
    public const string Detailed = "detailed";
    public const string Informal = "informal";
    public const string OpenDoor = "openDoor";
    public const string WithASay = "detailedWithASay";

    private const int traits = 5;
    private const int questionsPerTrait = 4;

    /// <summary>How many questions of the form criteria compare: scales, topics and the field.</summary>
    public const int QuestionCount = (traits * questionsPerTrait) + 2;

    /// <summary>Mentees who fill in a long form, mentors who are all silent or all answer, and requests for acquaintances.</summary>
    public static GeneratorOptions Options(int mentees) => new()
    {
        Mentees = mentees,
        Mentors = (mentees * 3 + 4) / 5,
        Traits = traits,
        QuestionsPerTrait = questionsPerTrait,
        MissingOfMentees = Missingness.Supervised,
        MissingOfMentors = Missingness.None,
        MostRequests = 3,
        KnownMentors = 6,
    };

    /// <summary>Mentors who answer so many per cent.</summary>
    public static GeneratorOptions Answering(int mentees, SilenceKind kind, int percent)
    {
        double silent = 1 - (percent / 100.0);
        return Options(mentees) with
        {
            MissingOfMentors = kind == SilenceKind.People ? new() { People = silent } : new() { Items = silent, Topics = silent, Wishes = silent },
        };
    }

    /// <summary>The schemes of a pool by name.</summary>
    public static Dictionary<string, Scheme> Schemes(GeneratedPool generated) => new()
    {
        [Detailed] = generated.DetailedScheme,
        [Informal] = generated.InformalScheme,
        [OpenDoor] = generated.OpenDoorScheme,
        [WithASay] = Say(generated.DetailedScheme),
    };

    /// <summary>The detailed scheme with half of the weight on whom mentees ask for.</summary>
    private static Scheme Say(Scheme detailed)
    {
        var requests = new MenteeRequests();
        double share = 1.0 / detailed.Criteria.Length;
        var weights = detailed.Criteria.Select(c => KeyValuePair.Create(c.Id, share)).Append(KeyValuePair.Create(requests.Id, 1.0)).ToDictionary();
        return new SchemeBuilder(detailed.Name + ", with a say")
        {
            Description = "Half of the weight is on whom mentees ask for; every question counts alike.",
            Weighting = new Stated(weights, weights),
        }
            .AddQuestions(detailed.Questionnaire.Questions)
            .AddCriteria([.. detailed.Criteria, requests])
            .AddRules(detailed.Rules)
            .Build();
    }
}
