using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Forms;

public sealed class FormReaderTests
{
    private static readonly SingleChoiceQuestion grade = new("grade", ["low", "high"], menteeText: "Your grade");

    [Fact]
    public void A_missing_column_names_the_nearest_header()
    {
        FormReading reading = Tables.Reader(new FormLayout("id"), null, grade)
            .Read(Tables.Of("mentees.csv", "id|Your grades", "a|low"), Tables.Mentors("m"));

        Expect.Lines(reading.Lines(), ["""mentees.csv, row 1, column "Your grade": there is no such column, which holds the answers to question 'grade'; did you mean 'Your grades'."""]);
    }

    [Fact]
    public void A_missing_column_that_is_like_no_other_lists_those_that_are_free()
    {
        FormReader reader = Tables.Reader(new FormLayout("id"), null, grade);

        Expect.Lines(reader.Read(Tables.Of("a.csv", "id|when|why", "a|1|2"), Tables.Mentors("m")).Lines(), [
            "a.csv, row 1, column \"Your grade\": there is no such column, which holds the answers to question 'grade'; "
            + "add the column, or name another one in the scheme; not used yet: 'when', 'why'."]);
        Expect.Lines(reader.Read(new FormTable("a.csv", [], []), Tables.Mentors("m")).Lines(), [
            "a.csv: the table is empty; export it again, with the headers in its first row."]);
    }

    [Fact]
    public void A_missing_id_column_blames_nobody_for_unknown_names()
    {
        FormReading reading = Tables.Reader(new FormLayout("id", requests: ["wish"]), new FormLayout("e-mails"))
            .Read(Tables.Of("mentees.csv", "id|wish", "a|m", "b|m"), Tables.Of("mentors.csv", "e-mail", "m"));

        Expect.Lines(reading.Lines(), ["""mentors.csv, row 1, column "e-mails": there is no such column, which holds the ids; did you mean 'e-mail'."""]);
        Assert.Empty(reading.Mentors);
    }

    [Fact]
    public void A_header_that_is_there_twice_is_a_problem_only_when_it_is_needed()
    {
        FormReading reading = Tables.Reader(new FormLayout("id"), null, grade)
            .Read(Tables.Of("mentees.csv", "id|YOUR  Grade|your grade|x|x", "a|low|high||"), Tables.Mentors("m"));

        Expect.Lines(reading.Lines(), ["""mentees.csv, row 1, column "YOUR  Grade": columns 2 and 3 have the same header; rename or delete one of them."""]);
    }

    [Fact]
    public void A_header_with_lost_characters_is_told_when_its_column_is_missed_and_only_then()
    {
        FormReader reader = Tables.Reader(new FormLayout("id"), null, new VocabularyQuestion("größe", menteeText: "Größe"));

        Expect.Lines(reader.Read(Tables.Of("a.csv", "id|Gr\uFFFDße", "a|1"), Tables.Mentors("m")).Lines(), [
            "a.csv, row 1, column \"Gr\uFFFDße\": a character is lost (U+FFFD): the file was read or saved in the wrong encoding; export it again as UTF-8.",
            "a.csv, row 1, column \"Größe\": there is no such column, which holds the answers to question 'größe'; did you mean 'Gr\uFFFDße'."]);
        Assert.NotNull(reader.Read(Tables.Of("a.csv", "id|Größe|Gr\uFFFDße", "a|1|"), Tables.Mentors("m")).Pool);
    }

    [Fact]
    public void Columns_that_nobody_reads_are_listed()
    {
        FormReading reading = Tables.Reader(new FormLayout("id"), null, grade)
            .Read(Tables.Of("mentees.csv", "Timestamp|id|Your grade||", "1|a|low||"), Tables.Mentors("m"));

        IgnoredColumns ignored = Assert.Single(reading.Ignored);
        Assert.Equal(("mentees", "mentees.csv"), (ignored.Table, ignored.Source));
        Expect.Lines(ignored.Headers, "Timestamp", "column 4", "column 5");
        Assert.NotNull(reading.Pool);
    }

    [Fact]
    public void A_table_with_several_parts_ignores_only_what_none_of_them_reads()
    {
        var questionnaire = new Questionnaire([], [new PairMeasure("gap", 0, 12)]);
        FormTable table = Tables.Of("t.csv", "mentee|mentor|gap|note", "a|m|1|x", "a|n|2|y");
        FormReading reading = new FormReader(questionnaire, new FormLayout("mentee", repeatedRows: true), new FormLayout("mentor", repeatedRows: true))
            .Read(table, table, table);

        IgnoredColumns ignored = Assert.Single(reading.Ignored);
        Assert.Equal("mentees, mentors, pairs", ignored.Table);
        Expect.Lines(ignored.Headers, "note");
        Assert.Equal(2, reading.Pool!.PairValues.Length);
    }

    [Fact]
    public void Answer_rates_count_every_state()
    {
        FormReading reading = Tables.Reader(new FormLayout("id"), null, grade).Read(
            Tables.Of("mentees.csv", "id|Your grade", "a|low", "b|", "c|any", "d|prefer not to say", "e|HIGH", "f|hgh"), Tables.Mentors("m"));

        AnswerRate rate = Assert.Single(reading.AnswerRates);
        Assert.Equal((2, 1, 1, 1, 1, 6), (rate.Answered, rate.Skipped, rate.NoPreference, rate.Withheld, rate.Unreadable, rate.People));
        Assert.Equal(2 / 6.0, rate.Share);
        Assert.Equal((Side.Mentee, "grade"), (rate.Side, rate.Question.Id));
    }

    [Theory]
    [InlineData("When? [Monday]|When? [Wed]", "morning, afternoon|Afternoon")]
    [InlineData("When? [ morning ]|when?  [afternoon]", "Monday|Mon; Wednesday")]
    public void Availability_comes_as_a_grid_in_either_direction(string headers, string cells)
    {
        var free = new AvailabilityQuestion("free", ["morning", "afternoon"], "When?");
        FormReading reading = Tables.Reader(new FormLayout("id"), null, free)
            .Read(Tables.Of("a.csv", "id|" + headers, "a|" + cells), Tables.Of("b.csv", "id|When? [Monday]", "m|"));

        Assert.Empty(reading.Lines());
        Assert.Equal(Answer.Choices("Monday morning", "Monday afternoon", "Wednesday afternoon"), reading.Mentees[0].Answers["free"]);
        Assert.Equal(Answer.Skipped, reading.Mentors[0].Answers["free"]);
    }

    [Fact]
    public void An_unknown_day_or_period_of_a_grid_is_located()
    {
        var free = new AvailabilityQuestion("free", ["morning", "afternoon"], menteeText: "When?");
        FormReading reading = Tables.Reader(new FormLayout("id"), null, free)
            .Read(Tables.Of("a.csv", "id|When? [Monday]|When? [Freeday]", "a|mornings|morning", "b|any|any", "c|any|"), Tables.Mentors("m"));

        Expect.Lines(reading.Lines(), [
                """a.csv, row 1, column "When? [Freeday]": 'Freeday' is no day and no part of a day; did you mean 'Friday'.""",
                """a.csv, row 2, column "When? [Monday]": 'mornings' on Monday is not one of 'morning', 'afternoon'; did you mean 'morning'.""",
            ]);
        Assert.Equal(Answer.NoPreference, reading.Mentees.Single(m => m.Id == "c").Answers["free"]);
    }

    [Theory]
    [InlineData("-1", "is negative")]
    [InlineData("1.5", "is not whole")]
    [InlineData("two", "is not a whole number")]
    [InlineData("99999999999999999999", "is too large")]
    [InlineData("1000001", "is too large")]
    [InlineData("NaN", "is not a whole number")]
    public void A_capacity_that_is_none_is_located(string cell, string fault)
    {
        FormReading reading = Tables.Reader(new FormLayout("id"), new FormLayout("id", capacity: "places", defaultCapacity: 3))
            .Read(Tables.Mentees("a"), Tables.Of("mentors.csv", "id|places", "m|" + cell));

        Expect.Lines(reading.Lines(), [$"mentors.csv, row 2, column \"places\": '{cell}' {fault}; give a whole number from 0 to 1000000, or clear the cell for 3."]);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("n/a", 3)]
    [InlineData(" 2 ", 2)]
    [InlineData("2.0", 2)]
    [InlineData("0", 0)]
    public void A_capacity_is_read_or_defaulted(string cell, int capacity)
    {
        FormReading reading = Tables.Reader(new FormLayout("id"), new FormLayout("id", capacity: "places", defaultCapacity: 3))
            .Read(Tables.Mentees("a"), Tables.Of("mentors.csv", "id|places", "m|" + cell));

        Assert.Equal(capacity, reading.Pool!.Mentors[0].Capacity);
    }

    [Fact]
    public void A_least_load_above_the_capacity_is_located()
    {
        FormReading reading = Tables.Reader(new FormLayout("id"), new FormLayout("id", capacity: "places", minimumLoad: "least"))
            .Read(Tables.Mentees("a"), Tables.Of("mentors.csv", "id|places|least", "m|1|2"));

        Expect.Lines(reading.Lines(), ["""mentors.csv, row 2, column "least": a least load of 2 is more than the capacity of 1; lower it, or raise the capacity."""]);
    }

    [Fact]
    public void People_are_named_by_id_by_name_and_in_lists_even_with_commas_in_their_names()
    {
        FormReading reading = Tables.Reader(
                new FormLayout("id", requests: ["first", "others"], avoids: ["not"], earlier: "before"), new FormLayout("id", name: ["name"]))
            .Read(
                Tables.Of("a.csv", "id|first|others|not|before", "a|MAJOR,  Mary|m2; Hill, Tom, M4|none|m5; gone@x.org"),
                Tables.Of("b.csv", "id|name", "m1|Major, Mary", "m2|Ann", "m3|Hill, Tom", "m4|Zed", "m5|x"));

        Mentee mentee = Assert.Single(reading.Pool!.Mentees);
        Expect.Lines(mentee.Requests, "m1", "m2", "m3", "m4");
        Assert.Empty(mentee.Avoids);
        Assert.Equal([new Pair("a", "gone@x.org"), new Pair("a", "m5")], reading.Pool.EarlierPairs.ToArray());
        Assert.Equal(["Earlier pairs name people who are not in the pool: 'gone@x.org'."], reading.Remarks.ToArray());
    }

    [Fact]
    public void Someone_who_is_called_None_can_be_avoided()
    {
        FormReading reading = Tables.Reader(new FormLayout("id", avoids: ["not"]), new FormLayout("id", name: ["name"]))
            .Read(Tables.Of("a.csv", "id|not", "a|N/A", "b|n/a"), Tables.Of("b.csv", "id|name", "m4|N/A"));

        Assert.All(reading.Pool!.Mentees, m => Assert.Equal(["m4"], m.Avoids.ToArray()));
    }

    [Fact]
    public void Repeated_rows_make_one_person_when_they_agree()
    {
        var layout = new FormLayout("id", repeatedRows: true);
        FormTable mentees = Tables.Of("a.csv", "id|Your grade|other", "a|low|1", "a| low|2", "b|high|3|", "b|low|4");
        FormReading reading = Tables.Reader(layout, null, grade).Read(mentees, Tables.Mentors("m"));

        Expect.Lines(reading.Lines(), ["""a.csv, row 5, column "Your grade": 'low' is not what row 4 says of 'b': 'high'; let the rows of one person agree."""]);
        Assert.Equal("a", Assert.Single(reading.Mentees).Id);
    }

    [Fact]
    public void A_mentee_with_two_locks_and_an_overfull_mentor_are_located()
    {
        FormReading reading = Tables.Reader(new FormLayout("id", locked: "settled")).Read(
            Tables.Of("a.csv", "id|settled", "a|m1", "b|m1", "c|m2; m3"),
            Tables.Mentors("m1", "m2", "m3"),
            locks: Tables.Of("locks.csv", "mentor|mentee", "m1|a", "m3|b"));

        Expect.Lines(reading.Lines(), [
                """a.csv, row 4, column "settled": 'c' is locked to 'm3' and, by row 4, to 'm2'; keep one of the two.""",
                """mentors.csv, row 2: 2 mentees are locked to a capacity of 1; raise the capacity, or leave locks out.""",
                """locks.csv, row 3, column "mentor": 'b' is locked to 'm3' and, by row 3, to 'm1'; keep one of the two.""",
            ]);
    }

    [Fact]
    public void Pair_measures_are_read_by_id_and_located_when_wrong()
    {
        var questionnaire = new Questionnaire([], [new PairMeasure("gap", 0, 12, "hours")]);
        var reader = new FormReader(
            questionnaire, new FormLayout("id"), new FormLayout("id"), new PairLayout("p", "q", new Dictionary<string, string> { ["gap"] = "tz" }));
        FormReading good = reader.Read(
            Tables.Mentees("a", "b"), Tables.Mentors("m"), Tables.Of("p.csv", "q|tz|p", "m|0.25|a", "m||b"));
        FormReading bad = reader.Read(
            Tables.Mentees("a", "b"), Tables.Mentors("m"), Tables.Of("p.csv", "q|tz|p", "m|13|a", "m|1|a", "n|1|b", "m|1,5|b"));

        Assert.Equal([new PairValue("gap", new Pair("a", "m"), 0.25)], good.Pool!.PairValues.ToArray());
        Expect.Lines(bad.Lines(), [
                """p.csv, row 2, column "tz": '13' is not a number from 0 to 12 (hours); correct the cell, or clear it.""",
                """p.csv, row 3, column "q": the pair 'a -> m' is there twice; row 2 has it too; keep one of the rows.""",
                """p.csv, row 4, column "q": there is no mentor 'n'; did you mean 'm'.""",
                """p.csv, row 5, column "tz": '1,5' is not a number from 0 to 12 (hours); write 1.5, or set "decimalSeparator" to "," in the scheme's form.""",
            ]);
    }

    [Fact]
    public void Measures_without_a_table_are_a_problem()
    {
        var questionnaire = new Questionnaire([], [new PairMeasure("gap", 0, 12)]);
        FormReading reading = new FormReader(questionnaire, new FormLayout("id"), new FormLayout("id")).Read(Tables.Mentees("a"), Tables.Mentors("m"));

        Expect.Lines(reading.Lines(), ["pairs: there is no table with the pair measures 'gap'; give the table of pairs, or take the measures out of the scheme."]);
    }

    [Fact]
    public void A_layout_that_does_not_fit_is_refused_with_all_problems()
    {
        var layout = new FormLayout("id", questions: new Dictionary<string, string> { ["grad"] = "x" }, capacity: "places", minimumLoad: "least");
        var refused = Assert.Throws<InvalidInputException>(() => Tables.Reader(layout, null, grade));

        Assert.Equal(["mentees, questions.grad", "mentees, capacity", "mentees, minimumLoad"], refused.Problems.Select(p => p.Place));
        Assert.Equal("did you mean 'grade'", refused.Problems[0].Mend);
    }

    [Fact]
    public void A_request_for_somebody_whose_own_row_is_bad_is_no_second_problem()
    {
        FormReading reading = Tables.Reader(new FormLayout("id", requests: ["wish"]), new FormLayout("id", capacity: "places"))
            .Read(Tables.Of("a.csv", "id|wish", "a|m"), Tables.Of("b.csv", "id|places", "m|x"));

        Assert.Single(reading.Lines());
        Assert.Equal("a", Assert.Single(reading.Mentees).Id);
        Assert.Empty(reading.Mentors);
    }
}
