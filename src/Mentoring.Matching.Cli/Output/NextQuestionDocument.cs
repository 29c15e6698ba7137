using Mentoring.Matching.ShortForms;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>form --person</c>. Gains are in parts of one pair's full score; the best is null where no question is worth asking.</summary>
internal sealed record NextQuestionDocument(string Side, string Id, string? Best, string Sentence, QuestionGainItem[] Gains)
{
    public static NextQuestionDocument Of(NextQuestion next) => new(
        ToolJson.Name(next.Side),
        next.PersonId,
        next.Best?.QuestionId,
        next.Sentence,
        [.. next.Gains.Select(g => new QuestionGainItem(
            g.QuestionId, g.Total.Value, g.Total.StandardError, g.Own.Value, g.Own.StandardError, g.Answers, g.IsExact, g.IsWorthAsking))]);
}

/// <summary>What one question would gain.</summary>
internal sealed record QuestionGainItem(
    string Question, double Total, double TotalStandardError, double Own, double OwnStandardError, int Answers, bool IsExact, bool IsWorthAsking);
