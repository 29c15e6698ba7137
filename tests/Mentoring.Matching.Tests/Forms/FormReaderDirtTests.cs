using Mentoring.Matching.Forms;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Forms;

/// <summary>One file with more than twenty kinds of dirt: each is located in one run, and the good rows are intact.</summary>
public sealed class FormReaderDirtTests
{
    private static readonly Questionnaire questionnaire = new([
        new SingleChoiceQuestion("grade", ["Grade 6", "Grade 7", "SCS1"], "Grade", menteeText: "Your grade"),
        new NumberQuestion("years", 0, 50, "years", menteeText: "Years of experience"),
        new LikertQuestion("confidence", 5, menteeText: "How confident are you?"),
        new MultipleChoiceQuestion("skills", ["Writing", "Public speaking", "Negotiation"], menteeText: "Skills"),
        new RankedChoiceQuestion("goals", ["Promotion", "New job", "Balance"], menteeText: "Goals"),
        new AvailabilityQuestion("free", ["morning", "afternoon"], menteeText: "When are you free?"),
        new VocabularyQuestion("organisation", menteeText: "Organisation"),
    ]);

    private static readonly FormLayout menteeLayout = new(
        "E-mail", name: ["First name", "Last name"], requests: ["First wish", "Second wish"], avoids: ["Not with"], locked: "Settled");

    private static readonly FormLayout mentorLayout = new(
        "id", name: ["name"], questions: new Dictionary<string, string> { ["grade"] = "Grade" }, capacity: "places", minimumLoad: "at least");

    private const string headers =
        "E-mail|First name|Last name|Your grade|Years of experience|How confident are you?|Skills|Goals|When are you free?|Organisation|First wish|Second wish|Not with|Settled|Comments";

    private const string good =
        "ann@x.org|Ann|Lee|Grade 7|3.5|4|Writing, Public speaking|New job;Promotion|Mon morning|Acme|Mary Major|m2|m3||\u0000 in a column that nobody reads";

    private static FormTable Mentors() => Tables.Of(
        "mentors.csv",
        "id|name|Grade|places|at least",
        "m1|Mary Major|SCS1|2|1",
        "m2|John Smith|SCS1||",
        "m3|John Smith|Grade 6|1|0",
        "bob@x.org|Bob Both|SCS1|1|");

    private static FormReading Read(FormTable mentees) => new FormReader(questionnaire, menteeLayout, mentorLayout).Read(mentees, Mentors());

    private static string Row(string id, string cells) => $"{id}|{cells}";

    [Fact]
    public void Every_kind_of_dirt_is_located_in_one_run_and_the_good_rows_are_intact()
    {
        FormTable mentees = Tables.Of(
            "mentees.csv",
            headers,
            good,
            Row("", "No|Id|Grade 7|3|3||||||||| "),
            Row("ann@x.org", "Ann|Twice|Grade 7|3|3|||||||||"),
            Row("c", "C|C|Grd 7|3|3|||||||||"),
            Row("d", "D|D|Grade 7|51|3|||||||||"),
            Row("e", "E|E|Grade 7|three|3|||||||||"),
            Row("f", "F|F|Grade 7|3,5|3|||||||||"),
            Row("g", "G|G|Grade 7|3|0|||||||||"),
            Row("h", "H|H|Grade 7|3|6|||||||||"),
            Row("i", "I|I|Grade 7|3|3.5|||||||||"),
            Row("j", "J|J|Grade 7|3|3|Writing; writing||||||||"),
            Row("k", "K|K|Grade 7|3|3|Writing, Public speakin||||||||"),
            Row("l", "L|L|Grade 7|3|3||||Acme|Mary Mayor||||"),
            Row("bob@x.org", "Bob|Both|Grade 7|3|3|||||Bob Both||||"),
            Row("m", "M|M|Grade 7|3|3|||||m1|Mary Major|||"),
            Row("n", "N|N|Grade 7|3|3|||||m1||Mary Major||"),
            "o|too few|cells",
            Row("p", "P|P|Grade 7|3|3||||||||||too|many"),
            Row("q", "Q|Q|Grade 7|3|3|||||John Smith||||"),
            Row("r", "R|R|Grade 7|3|3||||half \uD83D a character|||||"),
            Row("s", "S|S|Grade 7|3|3||||nul \0 here|||||"),
            Row("t", "T|T|Grade 7|3|3|||Mon evening||||||"),
            Row("u", "U|U|Grade 7|3|3||||Caf\uFFFD|||||"),
            Row("v", "V|V|Grade 7|3|3||||||||mx|"),
            Row("w", "W|W|Grade 7|3|3||Promotion;Fame|||||||"),
            Row("x\u200Bx", "X|X|Grade 7|3|3|||||||||"),
            Row("y", "Y|Y|Grade 7|3|3||||||||y;m1|"),
            "||||||||||||||",
            Row("yan", "Yan|Yu|Grade 6|1|1||||||||m1|"),
            Row("zoe", "Zoë|Zed|prefer not to say|no preference|n/a||||||||m1|"));

        FormReading reading = Read(mentees);

        Assert.Null(reading.Pool);
        Expect.Lines(reading.Lines(), [
                """mentees.csv, row 3, column "E-mail": the id is empty; give each person an id.""",
                """mentees.csv, row 4, column "E-mail": the id 'ann@x.org' is there twice; row 2 has it too; keep one of the rows, or give each person an id of their own.""",
                """mentees.csv, row 5, column "Your grade": 'Grd 7' is not one of 'Grade 6', 'Grade 7', 'SCS1'; did you mean 'Grade 7'.""",
                """mentees.csv, row 6, column "Years of experience": '51' is not a number from 0 to 50 (years); correct the cell, or clear it.""",
                """mentees.csv, row 7, column "Years of experience": 'three' is not a number from 0 to 50 (years); correct the cell, or clear it.""",
                """mentees.csv, row 8, column "Years of experience": '3,5' is not a number from 0 to 50 (years); write 3.5, or set "decimalSeparator" to "," in the scheme's form.""",
                """mentees.csv, row 9, column "How confident are you?": '0' is not a whole number from 1 to 5; correct the cell, or clear it.""",
                """mentees.csv, row 10, column "How confident are you?": '6' is not a whole number from 1 to 5; correct the cell, or clear it.""",
                """mentees.csv, row 11, column "How confident are you?": '3.5' is not a whole number from 1 to 5; correct the cell, or clear it.""",
                """mentees.csv, row 12, column "Skills": 'Writing' is named twice; name each option once.""",
                """mentees.csv, row 13, column "Skills": 'Public speakin' is not one of 'Writing', 'Public speaking', 'Negotiation'; did you mean 'Public speaking'.""",
                """mentees.csv, row 14, column "First wish": there is no mentor 'Mary Mayor'; did you mean 'Mary Major'.""",
                """mentees.csv, row 15, column "First wish": 'bob@x.org' asks for themselves; name somebody else, or clear the cell.""",
                """mentees.csv, row 16, column "Second wish": 'm1' is asked for twice; name each person once.""",
                """mentees.csv, row 17, column "Not with": 'm1' is both asked for and avoided; keep one of the two.""",
                """mentees.csv, row 18: the row has 3 cells but there are 15 headers; add the missing cells; a line may have been broken in two.""",
                """mentees.csv, row 19: the row has 17 cells but there are 15 headers; a cell with the separator in it needs quotation marks around it.""",
                """mentees.csv, row 20, column "First wish": 'John Smith' may be 2 mentors; give the id: 'm2' or 'm3'.""",
                """mentees.csv, row 21, column "Organisation": there is half a character (U+D83D, a lone surrogate); type the character again.""",
                """mentees.csv, row 22, column "Organisation": there is a control character (U+0000); delete it.""",
                """mentees.csv, row 23, column "When are you free?": 'Mon evening' is not one of 'Monday morning', 'Monday afternoon', 'Tuesday morning', 'Tuesday afternoon', 'Wednesday morning', 'Wednesday afternoon', 'Thursday morning', 'Thursday afternoon' and 6 more; correct the cell, or clear it.""",
                """mentees.csv, row 24, column "Organisation": a character is lost (U+FFFD): the file was read or saved in the wrong encoding; export it again as UTF-8.""",
                """mentees.csv, row 25, column "Settled": there is no mentor 'mx'; did you mean 'm1'.""",
                """mentees.csv, row 26, column "Goals": 'Fame' is not one of 'Promotion', 'New job', 'Balance'; correct the cell, or clear it.""",
                "mentees.csv, row 27, column \"E-mail\": the id 'x\\u200Bx' has an invisible character in it; type the id again.",
                """mentees.csv, row 28, column "Settled": there is no mentor 'y'; name a mentor who is in the pool by id or name, or leave it out.""",
                """mentors.csv, row 2, column "places": 3 mentees are locked to a capacity of 2; raise the capacity, or leave locks out.""",
            ]);
    }

    [Fact]
    public void Good_rows_keep_every_answer_and_name_beside_bad_rows()
    {
        FormReading reading = Read(Tables.Of("mentees.csv", headers, good, Row("c", "C|C|Grd 7|3|3|||||||||")));

        var ann = Assert.Single(reading.Mentees);
        Assert.Equal("ann@x.org", ann.Id);
        Assert.Equal("Ann Lee", ann.Name);
        Assert.Equal(["m1", "m2"], ann.Requests.ToArray());
        Assert.Equal(["m3"], ann.Avoids.ToArray());
        Assert.Equal(Answer.Choice("Grade 7"), ann.Answers["grade"]);
        Assert.Equal(Answer.Number(3.5), ann.Answers["years"]);
        Assert.Equal(Answer.Number(4), ann.Answers["confidence"]);
        Assert.Equal(Answer.Choices("Writing", "Public speaking"), ann.Answers["skills"]);
        Assert.Equal(Answer.Ranking("New job", "Promotion"), ann.Answers["goals"]);
        Assert.Equal(Answer.Choices("Monday morning"), ann.Answers["free"]);
        Assert.Equal(Answer.Text("Acme"), ann.Answers["organisation"]);
        Assert.Equal(4, reading.Mentors.Length);
        Assert.Equal((2, 1), (reading.Mentors[0].Capacity, reading.Mentors[0].MinimumLoad));
    }

    [Fact]
    public void A_problem_says_the_value_row_and_line_apart_too()
    {
        FormProblem problem = Assert.Single(Read(new FormTable(
            "mentees.csv", headers.Split('|'), [new FormRow(2, 2, good.Split('|')), new FormRow(3, 5, Row("c", "C|C|Grd\n7|3|3|||||||||").Split('|'))])).Problems);

        Assert.Equal(("mentees.csv", 3, 5, "Your grade", "Grd\n7"), (problem.Source, problem.Row, problem.Line, problem.Column, problem.Value));
        Assert.StartsWith("mentees.csv, row 3 (line 5), column \"Your grade\": 'Grd 7' is not one of", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_broken_in_the_file_itself_has_one_problem_and_is_no_good_row()
    {
        var broken = new FormProblem("mentees.csv", "a quotation mark is never closed", "close it", 3, 3);
        FormReading reading = Read(new FormTable(
            "mentees.csv",
            headers.Split('|'),
            [
                new FormRow(2, 2, Row("c", "C|C|Grd 7|3|3|||||||||").Split('|')),
                new FormRow(3, 3, ["d", "D", "swallowed, the rest"]),
            ],
            [broken]));

        Assert.Equal(2, reading.Problems.Length);
        Assert.Equal(broken, reading.Problems[1]);
        Assert.Empty(reading.Mentees);
    }
}
