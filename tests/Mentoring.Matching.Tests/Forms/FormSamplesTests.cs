using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Forms;

/// <summary>Tables in the manner of the two big form tools.</summary>
public sealed class FormSamplesTests
{
    private static readonly Questionnaire questionnaire = new([
        new MultipleChoiceQuestion("topics", ["Leading a team", "Career, family and life", "Other"], menteeText: "What do you want?", mentorText: "What do you offer?"),
        new LikertQuestion("patience", 5, ["Not at all", "A little", "Somewhat", "Much", "Very much"], "How patient are you?"),
        new AvailabilityQuestion("free", ["morning", "afternoon", "evening"], "When are you free?"),
        new SingleChoiceQuestion("often", ["Weekly", "Monthly"], "How often?"),
    ]);

    private static readonly FormReader reader = new(
        questionnaire,
        new FormLayout("Email Address", ["Name"]),
        new FormLayout("Email", ["Name"], capacity: "Places"));

    private static readonly FormTable google = Tables.Of(
        "google.csv",
        "Timestamp|Email Address|Name|What do you want?|How patient are you?|When are you free? [Monday]|When are you free? [Tuesday]|How often?",
        "2026/01/05 10:11:12|ann@x.org|Ann|Career, family and life, Leading a team|4|Morning, Evening||Monthly",
        "2026/01/05 10:12:12|ben@x.org|Ben||Very much||afternoon|Any");

    private static readonly FormTable microsoft = Tables.Of(
        "microsoft.csv",
        "\uFEFFID|Start time|Email|Name|What do you offer?\u00A0|How  patient are you?|When are you free?|How often?|Places",
        "1|1/5/26 10:11|mia@x.org|Mia|Leading a team;Career, family and life;|A little|Mon morning;Tuesday evening;|weekly|2",
        "2|1/5/26 10:12|noa@x.org|Noa||Prefer not to say|||");

    [Fact]
    public void Google_and_Microsoft_exports_are_read_side_by_side()
    {
        FormReading reading = reader.Read(google, microsoft);

        Expect.Lines(reading.Lines());
        Pool pool = reading.Pool!;
        Assert.Equal(Answer.Choices("Career, family and life", "Leading a team"), pool.Mentees[0].Answers["topics"]);
        Assert.Equal(Answer.Number(4), pool.Mentees[0].Answers["patience"]);
        Assert.Equal(Answer.Choices("Monday morning", "Monday evening"), pool.Mentees[0].Answers["free"]);
        Assert.Equal(Answer.Skipped, pool.Mentees[1].Answers["topics"]);
        Assert.Equal(Answer.Choices("Tuesday afternoon"), pool.Mentees[1].Answers["free"]);
        Assert.Equal(Answer.NoPreference, pool.Mentees[1].Answers["often"]);
        Assert.Equal(Answer.Choices("Career, family and life", "Leading a team"), pool.Mentors[0].Answers["topics"]);
        Assert.Equal(Answer.Choices("Monday morning", "Tuesday evening"), pool.Mentors[0].Answers["free"]);
        Assert.Equal(Answer.Number(2), pool.Mentors[0].Answers["patience"]);
        Assert.Equal(Answer.Withheld, pool.Mentors[1].Answers["patience"]);
        Assert.Equal((2, 1), (pool.Mentors[0].Capacity, pool.Mentors[1].Capacity));
    }

    [Fact]
    public void The_order_of_columns_and_rows_does_not_matter()
    {
        FormTable mirrored = new(
            "google.csv", google.Headers.Reverse(), google.Rows.Reverse().Select((r, i) => new FormRow(i + 2, i + 2, r.Cells.Reverse())));
        Pool straight = reader.Read(google, microsoft).Pool!;
        Pool pool = reader.Read(mirrored, microsoft).Pool!;

        Assert.Equal(straight.Mentees.Select(m => m.Id), pool.Mentees.Select(m => m.Id));
        Assert.All(straight.Mentees.Zip(pool.Mentees), pair => Assert.Equal(pair.First.Answers, pair.Second.Answers));
    }

    [Fact]
    public void An_empty_form_is_an_empty_pool()
    {
        FormReading reading = reader.Read(
            new FormTable("google.csv", google.Headers, []), new FormTable("microsoft.csv", microsoft.Headers, [new FormRow(2, 2, ["", "", "", "", "", "", "", "", ""])]));

        Assert.NotNull(reading.Pool);
        Assert.Empty(reading.Pool.Mentees);
        Assert.Empty(reading.Pool.Mentors);
    }
}
