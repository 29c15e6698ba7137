using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Fairness;

/// <summary>The people of a side, by what they answered to a question: the names of the groups, and the people of each by their index.</summary>
internal sealed class AnswerGroups
{
    private const int BandCount = 4;
    private const string DidNotSay = "did not say";
    private const string Others = "other answers";

    private readonly Question question;
    private readonly FairnessOptions options;
    private readonly List<(string Name, List<int> People)> groups = [];

    private AnswerGroups(Question question, FairnessOptions options)
    {
        this.question = question;
        this.options = options;
    }

    /// <summary>The groups in the order of the form; those who did not say are the last.</summary>
    public IReadOnlyList<(string Name, List<int> People)> Groups => groups;

    /// <summary>Whether a person may be in several groups.</summary>
    public bool Overlap => question is MultipleChoiceQuestion or AvailabilityQuestion;

    /// <summary>What should be said of how the groups were made; null where there is nothing.</summary>
    public string? Remark { get; private set; }

    public static AnswerGroups Of(Pool pool, Side side, Question question, IEnumerable<int> people, FairnessOptions options)
    {
        var made = new AnswerGroups(question, options);
        var answered = new List<(int Person, Answer Answer)>();
        var silent = new List<int>();
        foreach (int person in people)
        {
            Answer answer = pool[side, person].Answers[question.Id];
            if (answer.State == AnswerState.Answered)
            {
                answered.Add((person, answer));
            }
            else
            {
                silent.Add(person);
            }
        }

        made.Add(answered);
        if (silent.Count > 0)
        {
            made.groups.Add((DidNotSay, silent));
        }

        return made;
    }

    private void Add(List<(int Person, Answer Answer)> answered)
    {
        switch (question)
        {
            case OptionQuestion options:
                AddOptions(options, answered);
                break;
            case LikertQuestion likert:
                AddNamed(Enumerable.Range(1, likert.Points).Select(p => (likert.Describe(Answer.Number(p)), (double)p)), answered);
                break;
            case NumberQuestion number:
                AddBands(number, [.. answered.Select(a => (a.Person, ((NumberAnswer)a.Answer).Value))]);
                break;
            default:
                AddTexts(answered);
                break;
        }
    }

    private void AddOptions(OptionQuestion of, List<(int Person, Answer Answer)> answered)
    {
        var people = of.OptionList.Select(_ => new List<int>()).ToArray();
        var none = new List<int>();
        foreach ((int person, Answer answer) in answered)
        {
            ImmutableArray<string> named = answer switch
            {
                ChoiceAnswer choice => [choice.Option],
                ChoicesAnswer choices => choices.Options,
                _ => [.. ((RankingAnswer)answer).Options.Take(1)], // what they want most
            };
            foreach (string option in named)
            {
                people[of.IndexOf(option)].Add(person);
            }

            if (named.IsEmpty)
            {
                none.Add(person);
            }
        }

        groups.AddRange(of.OptionList.Select((option, k) => (option.Text, people[k])));
        if (none.Count > 0)
        {
            groups.Add(("none of these", none));
        }

        Remark = Overlap ? "A person may be in several groups, since the question takes several answers."
            : of is RankedChoiceQuestion ? "The groups are by what people put first."
            : null;
    }

    private void AddNamed(IEnumerable<(string Name, double Value)> names, List<(int Person, Answer Answer)> answered)
    {
        ILookup<double, int> people = answered.ToLookup(a => ((NumberAnswer)a.Answer).Value, a => a.Person);
        groups.AddRange(names.Select(n => (n.Name, people[n.Value].ToList())));
    }

    private void AddBands(NumberQuestion of, (int Person, double Value)[] answered)
    {
        double[] sorted = [.. answered.Select(a => a.Value).Order()];
        double[] bounds = [.. (options.Bands.Count > 0 ? options.Bands : Enumerable.Range(1, BandCount - 1)
            .Where(_ => sorted.Length > 0)
            .Select(q => sorted[(int)((long)sorted.Length * q / BandCount)])
            .Where(b => b > sorted[0]))
            .Distinct().Order()];
        string Text(double bound) => of.Describe(Answer.Number(bound));
        string Name(int band) => bounds.Length == 0 ? "any number"
            : band == 0 ? $"below {Text(bounds[0])}"
            : band == bounds.Length ? $"{Text(bounds[^1])} or more"
            : string.Create(CultureInfo.InvariantCulture, $"{bounds[band - 1]} to below {Text(bounds[band])}");
        var people = Enumerable.Range(0, bounds.Length + 1).Select(_ => new List<int>()).ToArray();
        foreach ((int person, double value) in answered)
        {
            people[bounds.Count(b => b <= value)].Add(person);
        }

        groups.AddRange(people.Select((list, band) => (Name(band), list)));
        Remark = options.Bands.Count > 0 ? null : "The bands are cut at the quartiles of the answers; state bands to have others.";
    }

    /// <summary>A text that few people wrote would itself tell who they are, so such texts are one group.</summary>
    private void AddTexts(List<(int Person, Answer Answer)> answered)
    {
        var few = new List<int>();
        foreach (IGrouping<string, int> same in answered
            .GroupBy(a => question.Describe(a.Answer), a => a.Person, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (same.Count() < options.SmallestGroup)
            {
                few.AddRange(same);
            }
            else
            {
                groups.Add((same.Key, [.. same]));
            }
        }

        if (few.Count > 0)
        {
            few.Sort();
            groups.Add((Others, few));
            Remark = string.Create(
                CultureInfo.InvariantCulture, $"Answers of fewer than {options.SmallestGroup} people each are one group, '{Others}', since they might tell who wrote them.");
        }
    }
}
