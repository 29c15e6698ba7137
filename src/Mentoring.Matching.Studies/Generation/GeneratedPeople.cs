using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>Makes the people of a pool out of what they are like, with all of their answers or with those that they give.</summary>
internal sealed class GeneratedPeople(GeneratorOptions options, LatentPerson[] latentMentees, LatentPerson[] latentMentors, TrueModel model)
{
    // Equal answers are one object, since a pool may have a million people.
    private static readonly Answer[] points = [.. Enumerable.Range(0, 12).Select(p => Answer.Number(p))];
    private static readonly Answer[] fields = [.. GeneratedQuestions.Fields.Select(Answer.Choice)];

    private readonly (WorkPlace[] Mentees, WorkPlace[] Mentors) work = WorkPlace.Of(options);

    private readonly string[] scales = [.. Enumerable.Range(0, options.Traits)
        .SelectMany(t => Enumerable.Range(0, options.QuestionsPerTrait).Select(q => GeneratedQuestions.Scale(t, q)))];

    public static string MenteeId(int index) => string.Create(CultureInfo.InvariantCulture, $"mentee{index + 1:0000000}");

    public static string MentorId(int index) => string.Create(CultureInfo.InvariantCulture, $"mentor{index + 1:0000000}");

    public Pool Pool(Questionnaire questionnaire, bool full)
    {
        var requests = new RequestLists(options, latentMentors, model);
        var capacities = new Popularity(options.MostCapacity - options.LeastCapacity + 1, options.PopularitySkew);
        return new Pool(
            questionnaire,
            Enumerable.Range(0, options.Mentees).Select(i => new Mentee(
                MenteeId(i),
                Answers(latentMentees[i], work.Mentees[i], Silence(Draw.MenteeSilence, i, full ? Missingness.None : options.MissingOfMentees)),
                string.Create(CultureInfo.InvariantCulture, $"Mentee {i + 1}"),
                requests.Of(i).Select(MentorId))),
            Enumerable.Range(0, options.Mentors).Select(i => new Mentor(
                MentorId(i),
                Answers(latentMentors[i], work.Mentors[i], Silence(Draw.MentorSilence, i, full ? Missingness.None : options.MissingOfMentors)),
                Capacity(i, capacities),
                name: string.Create(CultureInfo.InvariantCulture, $"Mentor {i + 1}"))));
    }

    private static Answer Topics(uint topics) =>
        Answer.Choices(GeneratedQuestions.Topics.Where((_, t) => (topics & (1u << t)) != 0));

    private int Capacity(int mentor, Popularity capacities)
    {
        var random = new SeededNumbers(options.Seed, Draw.Capacity, (ulong)mentor);
        return options.LeastCapacity + capacities.Pick(ref random);
    }

    /// <summary>Which answers are not given: the scales, then topics, field, organisation and manager.</summary>
    /// <remarks>As many numbers are drawn whatever the shares, so that a higher share only adds to what is missing.</remarks>
    private bool[] Silence(Draw purpose, int item, Missingness missing)
    {
        var random = new SeededNumbers(options.Seed, purpose, (ulong)item);
        bool[] silent = new bool[scales.Length + 4];
        bool nothing = random.Uniform() < missing.People;
        for (int at = 0; at < scales.Length;)
        {
            bool block = random.Uniform() < missing.Blocks;
            for (int q = 0; q < options.QuestionsPerTrait; q++, at++)
            {
                silent[at] = (random.Uniform() < missing.Items) | block | nothing;
            }
        }

        bool work = random.Uniform() < missing.Blocks;
        silent[^4] = (random.Uniform() < missing.Topics) | nothing;
        silent[^3] = (random.Uniform() < missing.Wishes) | nothing;
        silent[^2] = (random.Uniform() < missing.Items) | work | nothing;
        silent[^1] = (random.Uniform() < missing.Items) | work | nothing;
        return silent;
    }

    private AnswerSheet Answers(LatentPerson person, WorkPlace place, bool[] silent)
    {
        string[] ids = [.. scales, GeneratedQuestions.TopicQuestion, GeneratedQuestions.FieldQuestion, GeneratedQuestions.Organisation, GeneratedQuestions.Manager];
        IEnumerable<Answer> answers =
        [
            .. person.Scales.Select(p => points[p]),
            Topics(person.Topics),
            fields[person.Field],
            Answer.Text(place.Organisation),
            Answer.Text(place.Manager),
        ];
        return new AnswerSheet(ids.Zip(answers, KeyValuePair.Create).Where((_, i) => !silent[i]));
    }
}
