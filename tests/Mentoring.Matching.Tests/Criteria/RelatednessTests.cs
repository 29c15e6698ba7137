using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class RelatednessTests
{
    private static readonly ChoiceOption[] options = [new("bio", "Biology"), new("chem", "Chemistry"), new("law", "Law")];
    private static readonly SingleChoiceQuestion field = new("field", options);
    private static readonly MultipleChoiceQuestion fields = new("field", options);
    private static readonly RelatedOptions[] table = [new("bio", "chem", 0.6)];

    [Theory]
    [InlineData("bio", "bio", 0.5, 0)]
    [InlineData("bio", "chem", 0.5, 0.8)]
    [InlineData("chem", "bio", 0.5, 0.8)]
    [InlineData("bio", "law", 0.5, 0)]
    [InlineData("bio", "bio", 1, 1)]
    [InlineData("bio", "chem", 1, 0.6)]
    [InlineData("bio", "chem", 0.6, 1)]
    [InlineData("bio", "law", 0.2, 0.75)]
    public void The_agreement_peaks_at_the_peak_in_either_direction(string bea, string ada, double peak, double expected) => Assert.Equal(
        expected, Two.Agreement(new Relatedness("field", table, peak: peak), field, Answer.Choice(bea), Answer.Choice(ada))!.Value, 12);

    [Fact]
    public void What_is_not_listed_is_related_as_much_as_stated() => Assert.Equal(
        1, Two.Agreement(new Relatedness("field", table, unlisted: 0.5), field, Answer.Choice("law"), Answer.Choice("bio")));

    [Fact]
    public void Of_several_choices_the_best_pair_counts()
    {
        var criterion = new Relatedness("field", table);
        Assert.Equal(0.8, Two.Agreement(criterion, fields, Answer.Choices("law", "bio"), Answer.Choices("law", "chem"))!.Value, 12);
        Assert.Null(Two.Agreement(criterion, fields, Answer.Choices(), Answer.Choices("law")));
        Assert.Equal(
            "Bea chose 'Biology' and Ada chose 'Chemistry', related by 0.6 of 1, where 0.5 is best.",
            Two.Explain(criterion, fields, Answer.Choices("law", "bio"), Answer.Choices("law", "chem")));
        Assert.Equal(
            "Both chose 'Law', which is related to itself by 1, where 0.5 is best.",
            Two.Explain(criterion, fields, Answer.Choices("law"), Answer.Choices("law")));
    }

    [Fact]
    public void An_option_that_the_questions_do_not_have_is_reported_with_the_nearest_name()
    {
        var problem = Two.Problem(new Relatedness("field", [new("bio", "chemi", 0.6)]), field);
        Assert.Equal("the table names the option 'chemi', which its questions do not have", problem.Message);
        Assert.Equal("did you mean 'chem'", problem.Mend);
    }

    [Fact]
    public void An_entry_may_stand_twice_but_not_contradict_itself()
    {
        Assert.Equal(2, new Relatedness("field", [new("a", "b", 0.5), new("b", "a", 0.5)]).Related.Count);
        Assert.Contains("keep one entry", Assert.Throws<ArgumentException>(
            () => new Relatedness("field", [new("a", "b", 0.5), new("b", "a", 0.4)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>(() => new Relatedness("field", null!));
        Assert.Throws<ArgumentException>(() => new Relatedness("field", [null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Relatedness("field", table, peak: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Relatedness("field", table, unlisted: 1.1));
        Assert.Throws<ArgumentException>(() => new RelatedOptions("a", " a ", 1));
        Assert.Throws<ArgumentException>(() => new RelatedOptions("", "a", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RelatedOptions("a", "b", double.NaN));
    }

    [Fact]
    public void A_question_without_options_is_reported() => Assert.Contains(
        "no options to compare", Two.Problem(new Relatedness("field", table), new VocabularyQuestion("field")).Message, StringComparison.Ordinal);
}
