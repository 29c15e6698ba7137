using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Questionnaires;

/// <summary>Cells as people and form tools write them.</summary>
public sealed class ReadingTests
{
    private static readonly MultipleChoiceQuestion topics = new(
        "topics", [new("lead", "Leading people"), new("cv", "CVs, letters and interviews"), new("letters", "letters"), new("net", "Don't know yet", aliases: ["unsure"])]);

    [Theory]
    [InlineData("Leading people;Don't know yet", "lead net")]
    [InlineData("Leading people;Don't know yet;", "lead net")]
    [InlineData(" Leading people , Don't know yet ", "lead net")]
    [InlineData("Leading people;;Don't know yet", "lead net")]
    [InlineData("CVs, letters and interviews", "cv")]
    [InlineData("CVs, letters and interviews, Leading people", "cv lead")]
    [InlineData("Leading people, CVs, letters and interviews;letters", "cv lead letters")]
    [InlineData("LEADING  PEOPLE", "lead")]
    [InlineData("Leading\u00a0people", "lead")]
    [InlineData("Don\u2019t know yet", "net")]
    [InlineData("unsure; lead", "lead net")]
    [InlineData("  ", null)]
    [InlineData(";", null)]
    [InlineData("n/a", null)]
    public void A_list_is_split_at_separators_but_not_within_an_option(string cell, string? ids) => Assert.Equal(
        ids is null ? Answer.Skipped : Answer.Choices(ids.Split(' ')), topics.Read(cell).Answer);

    [Fact]
    public void What_is_no_option_or_is_named_twice_is_an_error_that_names_it()
    {
        AnswerReading reading = topics.Read("Leading people; Cooking; Baking");
        Assert.False(reading.Succeeded);
        Assert.Null(reading.Answer);
        Assert.StartsWith("'Cooking', 'Baking' is not one of", reading.Error, StringComparison.Ordinal);
        Assert.Equal("'Leading people' is named twice", topics.Read("lead; Leading people").Error);
    }

    [Theory]
    [InlineData("Prefer not to say", AnswerState.Withheld)]
    [InlineData("  rather NOT   say ", AnswerState.Withheld)]
    [InlineData("I don\u2019t mind", AnswerState.NoPreference)]
    [InlineData("Any", AnswerState.NoPreference)]
    [InlineData("-", AnswerState.Skipped)]
    [InlineData(null, AnswerState.Skipped)]
    public void Texts_that_stand_for_a_state_are_read_by_every_kind_of_question(string? cell, AnswerState state)
    {
        Question[] questions =
        [
            topics, new LikertQuestion("a"), new NumberQuestion("b", 0, 1), new SingleChoiceQuestion("c", ["x"]), new RankedChoiceQuestion("d", ["x"]),
            new VocabularyQuestion("e"), new AvailabilityQuestion("f", ["day"]),
        ];
        Assert.All(questions, q => Assert.Equal(state, q.Read(cell).Answer?.State));
    }

    [Fact]
    public void An_option_or_label_that_reads_like_a_state_is_the_questions_own()
    {
        Assert.Equal(Answer.Choice("any"), new SingleChoiceQuestion("q", ["any", "none"]).Read("Any").Answer);
        Assert.Equal(Answer.Number(1), new LikertQuestion("q", 2, ["n/a", "fine"]).Read("N/A").Answer);
        Assert.Equal(Answer.NoPreference, new SingleChoiceQuestion("q", ["none"]).Read("Any").Answer);
    }

    [Fact]
    public void A_form_may_have_separators_and_state_texts_of_its_own()
    {
        AnswerFormat format = new(separators: [" | "], noPreferenceTexts: ["egal"], withheldTexts: ["keine Angabe"]);
        Assert.Equal(Answer.Choices("cv", "lead"), topics.Read("CVs, letters and interviews | Leading people", format).Answer);
        Assert.Equal(Answer.NoPreference, topics.Read("EGAL", format).Answer);
        Assert.Equal(Answer.Withheld, topics.Read("Keine Angabe", format).Answer);
        Assert.False(topics.Read("any", format).Succeeded);
    }

    [Theory]
    [InlineData("4", 4)]
    [InlineData(" 1 ", 1)]
    [InlineData("Agree", 3)]
    [InlineData("strongly  agree", 4)]
    public void A_likert_cell_is_a_point_or_a_label(string cell, double point) => Assert.Equal(
        Answer.Number(point), new LikertQuestion("q", 4, ["Strongly disagree", "Disagree", "Agree", "Strongly agree"]).Read(cell).Answer);

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("four")]
    public void What_is_off_the_likert_scale_is_an_error(string cell) =>
        Assert.Equal($"'{cell}' is not a whole number from 1 to 4", new LikertQuestion("q", 4).Read(cell).Error);

    [Theory]
    [InlineData("7", ".", 7)]
    [InlineData("-2.5", ".", -2.5)]
    [InlineData("7 years", ".", 7)]
    [InlineData("7years", ".", 7)]
    [InlineData("7\u00a0Years ", ".", 7)]
    [InlineData("7,5 years", ",", 7.5)]
    public void A_number_may_have_its_unit_and_the_decimal_separator_of_the_form(string cell, string separator, double number) => Assert.Equal(
        Answer.Number(number), new NumberQuestion("q", -5, 60, "years").Read(cell, new AnswerFormat(decimalSeparator: separator)).Answer);

    [Theory]
    [InlineData("7,5", ".")]
    [InlineData("1.500", ",")]
    [InlineData("61", ".")]
    [InlineData("-5.1", ".")]
    [InlineData("7 months", ".")]
    [InlineData("NaN", ".")]
    [InlineData("1e1", ".")]
    [InlineData("1,2,3", ",")]
    public void What_is_not_clearly_a_number_in_range_is_an_error(string cell, string separator) => Assert.Equal(
        $"'{cell}' is not a number from -5 to 60 (years)",
        new NumberQuestion("q", -5, 60, "years").Read(cell, new AnswerFormat(decimalSeparator: separator)).Error);

    [Fact]
    public void A_ranking_keeps_its_order_and_a_set_has_none()
    {
        RankedChoiceQuestion ranked = new("q", topics.Options);
        Assert.Equal(Answer.Ranking("net", "lead"), ranked.Read("Don't know yet; Leading people;").Answer);
        Assert.NotEqual(Answer.Ranking("lead", "net"), ranked.Read("Don't know yet; Leading people;").Answer);
        Assert.Equal(topics.Read("lead; net").Answer, topics.Read("net; lead").Answer);
    }

    [Fact]
    public void Availability_is_read_with_days_in_full_or_in_short()
    {
        AvailabilityQuestion free = new("q", [" lunch time ", "evening"]);
        Assert.Equal(
            Answer.Choices("Monday lunch time", "Sunday evening"), free.Read("mon Lunch Time, Sunday evening").Answer);
        Assert.Equal("Monday lunch time", free.SlotId(0, 0));
        Assert.Equal(free.SlotId(0, 0), free.OptionAt(0).Id);
        Assert.False(free.Read("Funday evening").Succeeded);
    }

    [Fact]
    public void A_cell_of_very_many_options_is_read_quickly()
    {
        MultipleChoiceQuestion many = new("q", [.. Enumerable.Range(0, 1024).Select(i => new ChoiceOption($"option number {i}"))]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(Answer.Choices(many.Options.Select(o => o.Id)), many.Read(string.Join("; ", many.Options)).Answer);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"it took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("It\u2019s", "it's")]
    [InlineData("\u201cOpen\u201d door", "\"open\" DOOR")]
    [InlineData("  two \t words\u00a0", "Two words")]
    public void Quotes_spaces_and_letter_case_do_not_matter(string cell, string option) =>
        Assert.Equal(Answer.Choice(option), new SingleChoiceQuestion("q", [option]).Read(cell).Answer);
}
