using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Questionnaires;

public sealed class VocabularyTests
{
    [Fact]
    public void Composed_and_decomposed_letters_are_the_same_answer()
    {
        Assert.Equal(Answer.Text("Z\u00fcrich"), Answer.Text("Zu\u0308rich"));
        Assert.Equal(Answer.Text("Vi\u1ec7t"), Answer.Text("Vie\u0302\u0323t"));
        Assert.Equal(Answer.Text("Vi\u1ec7t"), Answer.Text("Vie\u0323\u0302t"));
        Assert.Equal(Answer.Text("\u00c5"), Answer.Text("\u212b"));
        Assert.Equal(Answer.Text("\ud55c\uae00"), Answer.Text("\u1112\u1161\u11ab\u1100\u1173\u11af"));
        Assert.Equal(Answer.Choice("Z\u00fcrich"), new SingleChoiceQuestion("q", ["Z\u00fcrich"]).Read("ZU\u0308RICH").Answer);
    }

    [Fact]
    public void Letter_case_and_inner_spaces_matter_and_outer_spaces_do_not()
    {
        Assert.Equal(Answer.Text("Acme Ltd"), Answer.Text("  Acme Ltd "));
        Assert.NotEqual(Answer.Text("Acme Ltd"), Answer.Text("ACME LTD"));
        Assert.NotEqual(Answer.Text("Acme Ltd"), Answer.Text("Acme  Ltd"));
    }

    [Fact]
    public void Text_that_is_not_unicode_is_an_error_for_every_kind_of_question()
    {
        Question[] questions = [new VocabularyQuestion("q"), new SingleChoiceQuestion("q", ["x"]), new LikertQuestion("q"), new NumberQuestion("q", 0, 1)];
        Assert.All(questions, q => Assert.Equal("the text is not valid Unicode", q.Read("a\ud800b").Error));
        Assert.Throws<ArgumentException>(() => Answer.Text("\udc00"));
        Assert.Equal(Answer.Text("\ud83d\ude00"), new VocabularyQuestion("q").Read("\ud83d\ude00").Answer);
    }
}
