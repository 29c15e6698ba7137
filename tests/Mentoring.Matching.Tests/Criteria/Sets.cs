using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>What people chose, read off their answers without the encoded columns.</summary>
internal static class Sets
{
    public static HashSet<string> Of(Participant person, string question) => Of(person.Answers[question]);

    public static HashSet<string> Of(Answer answer) => answer switch
    {
        ChoiceAnswer choice => [choice.Option],
        ChoicesAnswer choices => [.. choices.Options],
        RankingAnswer ranking => [.. ranking.Options],
        _ => [],
    };
}
