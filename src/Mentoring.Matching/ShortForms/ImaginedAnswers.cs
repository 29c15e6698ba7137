using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>What silent people might answer: as those of their side who answered did.</summary>
/// <remarks>
/// Where there are few possibilities each is taken with its probability; otherwise an answer is drawn for each person, by the seed, the question and the
/// person's id: so that nobody's answer depends on who else is there.
/// </remarks>
internal sealed class ImaginedAnswers
{
    private readonly FormGround ground;
    private readonly FormQuestion question;
    private readonly int[] silent;
    private readonly (Answer Answer, double Probability)[] possible;

    public ImaginedAnswers(FormGround ground, FormQuestion question, int[] silent)
    {
        this.ground = ground;
        this.question = question;
        this.silent = silent;
        possible = [.. question.Given.GroupBy(a => a).Select(g => (g.Key, g.Count() / (double)question.Given.Length))];
        double combinations = Math.Pow(possible.Length, silent.Length);
        IsExact = combinations <= ground.Options.MostAnswers;
        Count = IsExact ? (int)Math.Round(combinations) : ground.Options.Draws;
    }

    public bool IsExact { get; }

    /// <summary>How many sets of answers there are.</summary>
    public int Count { get; }

    /// <summary>One set of answers by the index of the person, with its probability.</summary>
    public (Dictionary<int, Answer> Answers, double Probability) this[int number]
    {
        get
        {
            var answers = new Dictionary<int, Answer>(silent.Length);
            double probability = 1;
            int rest = number;
            foreach (int person in silent)
            {
                if (IsExact)
                {
                    (answers[person], double own) = possible[rest % possible.Length];
                    (probability, rest) = (probability * own, rest / possible.Length);
                }
                else
                {
                    answers[person] = Drawn(person, number);
                }
            }

            return (answers, IsExact ? probability : 1.0 / Count);
        }
    }

    private Answer Drawn(int person, int number)
    {
        Participant who = ground.Pool[question.Side, person];
        ulong seed = Seeds.Mix(Seeds.Mix(Seeds.Mix(ground.Options.Seed, (ulong)number), question.Id), who.Id);
        return question.Given[new SplitMix64(Seeds.Mix(seed, (ulong)question.Side + 1)).Below(question.Given.Length)];
    }
}
