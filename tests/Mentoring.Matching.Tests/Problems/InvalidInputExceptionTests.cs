using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Tests.Problems;

public sealed class InvalidInputExceptionTests
{
    [Fact]
    public void Tells_every_problem_on_a_line()
    {
        var exception = new InvalidInputException("pool", [new Problem("here", "it is wrong", "mend it"), new Problem("there", "so is it", "too")]);
        Assert.Equal(
            ["The pool has 2 problems:", "here: it is wrong; mend it.", "there: so is it; too."], exception.Message.Split(Environment.NewLine));
        Assert.Equal("pool", exception.Subject);
        Assert.Equal(2, exception.Problems.Count);
    }

    [Fact]
    public void Has_at_least_one_problem() => Assert.Throws<ArgumentException>(() => new InvalidInputException("pool", []));

    [Fact]
    public void A_problem_can_be_put_below_another_place_and_has_three_texts()
    {
        Assert.Equal("mentee 'bea', here: wrong; mend.", new Problem("here", "wrong", "mend").Within("mentee 'bea'").ToString());
        Assert.Equal(new Problem("a", "b", "c"), new Problem("a", "b", "c"));
        Assert.Throws<ArgumentException>(() => new Problem("a", " ", "c"));
    }
}
