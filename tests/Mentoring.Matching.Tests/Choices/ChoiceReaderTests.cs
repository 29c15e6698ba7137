using Mentoring.Matching.Choices;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Choices;

public sealed class ChoiceReaderTests
{
    private static readonly string[] headers = ["chooser", "mentee id", "mentor id", "rank", "veto"];

    private static readonly Pool pool = new(
        new Questionnaire([new LikertQuestion("pace")]),
        [new Mentee("ann", requests: ["w", "x", "y"], avoids: ["v"]), new Mentee("bob")],
        [new Mentor("v"), new Mentor("w"), new Mentor("x", capacity: 3, minimumLoad: 1, name: "Xi", requests: ["bob"]), new Mentor("y"), new Mentor("z")],
        [new Pair("bob", "z")]);

    [Fact]
    public void Ranks_become_requests_and_vetoes_avoids_and_what_was_there_keeps_its_place()
    {
        ChoiceReading reading = Read(["mentee,ann,y,2,", "mentee,ann,z,1,no", "mentee,ann,x,,", "mentee,bob,y,,yes", "mentor,ann,x,7,", "mentor,bob,x,,X"]);
        Assert.Empty(reading.Problems);
        Assert.Equal(["w", "z", "y", "x"], reading.Pool!.Mentees[0].Requests.AsEnumerable()); // w was not shown; x was, and is not ranked
        Assert.Equal(["v"], reading.Pool.Mentees[0].Avoids.AsEnumerable());
        Assert.Equal((0, 1), (reading.Pool.Mentees[1].Requests.Length, reading.Pool.Mentees[1].Avoids.Length));
        Mentor xi = reading.Pool.Mentors[2];
        Assert.Equal(("Xi", 3, 1), (xi.Name, xi.Capacity, xi.MinimumLoad));
        Assert.Equal(["ann"], xi.Requests.AsEnumerable());
        Assert.Equal(["bob"], xi.Avoids.AsEnumerable());
        Assert.Equal(["x asked for bob before, and vetoes them now; the veto counts."], reading.Remarks.AsEnumerable());
        Assert.Equal((2, 2), (reading.RankedBy, reading.Vetoes));
        Assert.Equal("ann -> x, ann -> y, ann -> z, bob -> x, bob -> y", string.Join(", ", reading.Listed));
        Assert.Equal(pool.Locks.AsEnumerable(), reading.Pool.Locks.AsEnumerable());
    }

    [Fact]
    public void Who_ranks_nobody_keeps_what_they_asked_for_before()
    {
        ChoiceReading reading = Read(["mentee,ann,x,,", "mentee,ann,y,,veto"]);
        Assert.Equal(["w", "x"], reading.Pool!.Mentees[0].Requests.AsEnumerable());
        Assert.Equal(["v", "y"], reading.Pool.Mentees[0].Avoids.AsEnumerable());
    }

    [Theory]
    [InlineData("mentee,ann,yy,1,", "column \"mentor id\": there is no mentor 'yy'; did you mean 'y'.")]
    [InlineData("mentee,,y,1,", "column \"mentee id\": no mentee is named; keep the id that was written, or delete the row.")]
    [InlineData("both,ann,y,1,", "column \"chooser\": 'both' is neither 'mentee' nor 'mentor'; say which of the two chooses.")]
    [InlineData("mentee,ann,y,1.5,", "column \"rank\": '1.5' is no rank; give a whole number, 1 for the first choice, or clear the cell.")]
    [InlineData("mentee,ann,y,0,", "column \"rank\": '0' is no rank; give a whole number, 1 for the first choice, or clear the cell.")]
    [InlineData("mentee,ann,y,first,", "column \"rank\": 'first' is no rank; give a whole number, 1 for the first choice, or clear the cell.")]
    [InlineData("mentee,ann,y,1,yes", "column \"veto\": the row has both a rank and a veto; keep one of the two.")]
    [InlineData("mentee,ann,y,,perhaps", "column \"veto\": 'perhaps' is neither yes nor no; write yes for a veto, or clear the cell.")]
    [InlineData("mentee,ann,v,1,", "column \"rank\": 'ann' avoids 'v', and ranks them too; keep one of the two: clear the rank, or take the avoid out of the form.")]
    [InlineData("mentee,ann,y,1", "the row has 4 cells but there are 5 headers; add the missing cells; a line may have been broken in two.")]
    public void Each_mistake_is_located(string row, string expected)
    {
        FormProblem problem = Assert.Single(Read(["mentee,ann,x,,", row]).Problems);
        Assert.Equal((3, $"t.csv, row 3, {expected}"), (problem.Row, problem.ToString().Replace("row 3: ", "row 3, ", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_mistakes_are_told_at_once_and_then_there_is_no_pool()
    {
        ChoiceReading reading = Read(["mentee,ann,x,1,", "mentee,ann,y,1,", "mentee,zed,y,a,b", "mentee,ann,x,2,"]);
        Assert.Null(reading.Pool);
        Assert.Equal(
            [
                "t.csv, row 4, column \"mentee id\": there is no mentee 'zed'; keep the id that was written, or delete the row.",
                "t.csv, row 4, column \"rank\": 'a' is no rank; give a whole number, 1 for the first choice, or clear the cell.",
                "t.csv, row 4, column \"veto\": 'b' is neither yes nor no; write yes for a veto, or clear the cell.",
                "t.csv, row 3, column \"rank\": 'ann' has the rank 1 twice; row 2 of t.csv has it too; give each person a rank of their own.",
                "t.csv, row 5: the pair 'ann -> x' is there twice; row 2 of t.csv has another choice; keep one of the rows.",
            ],
            reading.Problems.Select(p => p.ToString()));
        Assert.Throws<InvalidOperationException>(() => reading.Restrict(ChoicePrecedenceTests.Scheme(ChoicePrecedence.None)));
    }

    [Fact]
    public void A_row_that_was_not_sent_is_a_problem_and_one_that_is_returned_twice_alike_is_not()
    {
        FormTable sent = Table(["mentee,ann,x,,", "mentee,ann,y,,", "mentor,ann,x,,"]);
        ChoiceReading reading = new ChoiceReader(pool).Read([Table(["mentee,ann,x,1,"]), Table(["mentee,ann,x,1,"]), sent], [sent]);
        Assert.Empty(reading.Problems);
        Assert.Equal(["w", "x", "y"], reading.Pool!.Mentees[0].Requests.AsEnumerable()); // y was sent, so it comes after what is ranked
        Assert.Equal("ann -> x, ann -> y", string.Join(", ", reading.Listed));
        FormProblem problem = Assert.Single(new ChoiceReader(pool).Read([Table(["mentor,ann,y,1,"])], [sent]).Problems);
        Assert.Equal("the pair 'ann -> y' is not on a list that was sent", problem.Message);
    }

    [Fact]
    public void Columns_may_be_in_any_order_and_must_all_be_there()
    {
        var turned = new FormTable("t.csv", ["veto", "Rank", "note", "mentor id", "mentee id", "CHOOSER"], [new FormRow(2, 2, ["", "1.0", "!", "y", "bob", "Mentee"])]);
        Assert.Equal(["y"], new ChoiceReader(pool).Read([turned]).Pool!.Mentees[1].Requests.AsEnumerable());
        var lacking = new FormTable("t.csv", ["mentor id", "mentee id", "rank"], []);
        Assert.Equal(
            [("chooser", "there is no such column, which holds who chooses"), ("veto", "there is no such column, which holds the vetoes")],
            new ChoiceReader(pool).Read([lacking]).Problems.Select(p => (p.Column!, p.Message)));
    }

    [Fact]
    public void People_of_a_pool_can_be_replaced_and_nobody_else()
    {
        Assert.Equal(["y"], pool.With([new Mentee("bob", requests: ["y"])], []).Mentees[1].Requests.AsEnumerable());
        Assert.Throws<ArgumentException>(() => pool.With([new Mentee("zed")], []));
        Assert.Throws<ArgumentException>(() => pool.With([], [new Mentor("x"), new Mentor("x")]));
    }

    private static ChoiceReading Read(string[] rows) => new ChoiceReader(pool).Read([Table(rows)]);

    private static FormTable Table(string[] rows) => new("t.csv", headers, rows.Select((row, i) => new FormRow(i + 2, i + 2, row.Split(','))));
}
