using Mentoring.Matching;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;

const string json = """
    {
      "name": "Ahead of time",
      "questions": [
        { "type": "singleChoice", "id": "area", "options": ["HR", "IT", { "id": "Sales", "text": "Sales and marketing" }] },
        { "type": "likert", "id": "pace" }
      ],
      "criteria": [
        { "type": "sameChoice", "question": "area" },
        { "type": "closeness", "question": "pace" }
      ],
      "weighting": {
        "type": "pairwiseComparison",
        "criteria": ["area", "pace"],
        "comparisons": [{ "more": "area", "less": "pace", "times": 3 }]
      }
    }
    """;

Scheme scheme = SchemeJson.Read(json).GetSchemeOrThrow();
var pool = new Pool(
    scheme.Questionnaire,
    [
        new Mentee("bea", AnswerSheet.Of(("area", Answer.Choice("HR")), ("pace", Answer.Number(2)))),
        new Mentee("bob", AnswerSheet.Of(("area", Answer.Choice("IT")))),
    ],
    [
        new Mentor("ada", AnswerSheet.Of(("area", Answer.Choice("IT")), ("pace", Answer.Number(5)))),
        new Mentor("cy", AnswerSheet.Of(("area", Answer.Choice("HR")), ("pace", Answer.Number(1)))),
    ]);
MatchResult result = new Matcher(scheme).Match(pool);
foreach (MatchedPair pair in result.Pairs)
{
    Console.WriteLine($"{pair.MenteeId} -> {pair.MentorId} {scheme.Scale.Format(scheme.Scale.Show(pair.Score.Combined))}");
}

OutcomesByGroup outcomes = FairnessReport.Of(scheme, pool, result, new FairnessOptions { Questions = ["area"], SmallestGroup = 1 }).Tables[0];
bool audited = new Matcher(scheme).Verify(pool, result.Run).IsConfirmed && outcomes.Everybody.RateInterval is { Lower: > 0.15 and < 0.16, Upper: 1 };
bool written = SchemeJson.Read(SchemeJson.Write(scheme)).Succeeded;
bool right = result.Status == MatchStatus.Optimal && result.Certificate is { IsValid: true } && result.Pairs[0].MentorId == "cy" && written && audited;
Console.WriteLine(right ? "ahead-of-time compiled: right" : "ahead-of-time compiled: WRONG");
return right ? 0 : 1;
