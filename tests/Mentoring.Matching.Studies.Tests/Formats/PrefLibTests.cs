using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class PrefLibTests
{
    private const string Orders = """
        # FILE NAME: 00099-00000001.toc
        # TITLE: Songs, and "tunes"
        # DESCRIPTION:
        # DATA TYPE: toc
        # MODIFICATION TYPE: synthetic
        # RELATES TO:
        # RELATED FILES:
        # PUBLICATION DATE: 2020-01-01
        # MODIFICATION DATE: 2020-01-02
        # SEEN: yes
        # NUMBER ALTERNATIVES: 3
        # NUMBER VOTERS: 5
        # NUMBER UNIQUE ORDERS: 2
        # ALTERNATIVE NAME 1: Ann: the first
        # ALTERNATIVE NAME 2: Zoë
        # ALTERNATIVE NAME 3: c

        """;

    private const string Categories = """
        # DATA TYPE: cat
        # NUMBER ALTERNATIVES: 3
        # NUMBER VOTERS: 5
        # NUMBER UNIQUE PREFERENCES: 2
        # NUMBER CATEGORIES: 2
        # CATEGORY NAME 1: Yes
        # CATEGORY NAME 2: No
        # ALTERNATIVE NAME 1: a
        # ALTERNATIVE NAME 2: b
        # ALTERNATIVE NAME 3: c

        """;

    [Theory]
    [InlineData("4: 1,{2,3}\n1: 3,2,1\n")]
    [InlineData("4: 1, {3, 2}\r\n\r\n1: {3}, 2, 1")]
    public void Dialects_read_as_the_same_and_are_written_in_one(string body)
    {
        PrefLibOrders orders = PrefLibOrdersReader.Read(new StringReader(Orders.ReplaceLineEndings("\n") + body)).Value!;
        Assert.Equal(["Ann: the first", "Zoë", "c"], orders.AlternativeNames.ToArray());
        Assert.Equal((PrefLibOrderType.TiesComplete, 5L), (orders.Type, orders.VoterCount));
        Assert.Contains(new PrefLibField("SEEN", "yes"), orders.Metadata);
        var text = new StringWriter();
        PrefLibOrdersWriter.Write(orders, text);
        Assert.Equal(Orders.ReplaceLineEndings("\n") + "4: 1,{2,3}\n1: 3,2,1\n", text.ToString());
    }

    [Theory]
    [InlineData("1: 1,{2,3},4\n4: 1,2,3", 17, 5, "4", "1 to 3")]
    [InlineData("5: 1,2,3\n", 13, 0, "2", "Expected 1 as NUMBER UNIQUE ORDERS")]
    [InlineData("4: 1,2,3\n2: 3,2,1\n", 12, 0, "5", "Expected 6 as NUMBER VOTERS")]
    [InlineData("4: 1,2\n1: 3,2,1\n", 17, 0, "", "expected all 3")]
    [InlineData("4: 1,{2,3}\n1: 1,{3,2}\n", 18, 0, "", "given in line 17")]
    [InlineData("4: 1,2,2\n1: 3,2,1\n", 17, 4, "2", "each alternative once")]
    [InlineData("0: 1,2,3\n5: 3,2,1\n", 17, 1, "0", "number of voters")]
    [InlineData("4 1,2,3\n1: 3,2,1\n", 17, 1, "4 1,2,3", "and a colon")]
    [InlineData("4: 1,{2,3\n1: 3,2,1\n", 17, 5, "", "ends too early")]
    [InlineData("4: 1,2;3\n1: 3,2,1\n", 17, 4, ";3", "commas between them")]
    [InlineData("4: {1,{2,3}}\n1: 3,2,1\n", 17, 3, "{2,3}}", "commas between them")]
    [InlineData("4: \n1: 3,2,1\n", 17, 0, "", "one alternative or more")]
    [InlineData("4: {},1,2,3\n1: 3,2,1\n", 17, 0, "", "in each tie")]
    [InlineData("4: 1,2,3\n# LATE: no\n1: 3,2,1\n", 18, 0, "LATE", "before the first preference")]
    public void Errors_of_lines_are_located(string body, int line, int field, string value, string expected)
    {
        ReadError error = PrefLibOrdersReader.Read(new StringReader(Orders.ReplaceLineEndings("\n") + body)).Errors[0];
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# NUMBER ALTERNATIVES: 3\n", "", 0, "NUMBER ALTERNATIVES")]
    [InlineData("NUMBER ALTERNATIVES: 3", "NUMBER ALTERNATIVES: 999999999", 11, "Expected 3 as NUMBER ALTERNATIVES")]
    [InlineData("# ALTERNATIVE NAME 2: Zoë\n", "", 11, "Expected 2 as NUMBER ALTERNATIVES")]
    [InlineData("ALTERNATIVE NAME 2", "ALTERNATIVE NAME 7", 11, "no line '# ALTERNATIVE NAME 2: '")]
    [InlineData(": Zoë", ": c", 16, "it is that of line 15")]
    [InlineData("TYPE: toc", "TYPE: soc", 17, "no ties")]
    [InlineData("TYPE: toc", "TYPE: cat", 4, "soc, soi, toc or toi")]
    [InlineData("# SEEN: yes", "# SEEN", 10, "'# KEY: value'")]
    [InlineData("# SEEN: yes", "# TITLE: again", 10, "in line 2 already")]
    [InlineData("# SEEN: yes", "# CATEGORY NAME 1: Yes", 10, "no categories")]
    public void Errors_of_metadata_are_located(string old, string replaced, int line, string expected)
    {
        string text = Orders.ReplaceLineEndings("\n").Replace(old, replaced, StringComparison.Ordinal) + "4: 1,{2,3}\n1: 3,2,1\n";
        ReadError error = PrefLibOrdersReader.Read(new StringReader(text)).Errors[0];
        Assert.Equal(line, error.Line);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_of_metadata_and_lines_are_told_at_once() =>
        Assert.Equal([4, 12, 13, 17, 17, 18], PrefLibOrdersReader.Read(new StringReader(
            Orders.ReplaceLineEndings("\n").Replace("TYPE: toc", "TYPE: wmd", StringComparison.Ordinal) + "4: 1,7,8\n1: 1;2\n9: 1,2,3\n")).Errors.Select(e => e.Line));

    [Fact]
    public void Categories_may_be_empty_and_alternatives_in_none()
    {
        PrefLibCategories categories = PrefLibCategoriesReader.Read(new StringReader(Categories.ReplaceLineEndings("\n") + "3: {},{1,2,3}\n2: 2,{}\n")).Value!;
        Assert.Equal([new(3, OrderedGroups.Of([[], [0, 1, 2]])), new PrefLibPreference(2, OrderedGroups.Of([[1], []]))], categories.Preferences.ToArray());
        Assert.Equal(["Yes", "No"], categories.CategoryNames.ToArray());
    }

    [Theory]
    [InlineData("3: {1,2}\n2: 2,{}\n", 11, "1 categories; expected 2")]
    [InlineData("3: {1,2},{},{}\n2: 2,{}\n", 11, "3 categories; expected 2")]
    [InlineData("5: {1,2},{}\n", 4, "Expected 1 as NUMBER UNIQUE PREFERENCES")]
    [InlineData("3: {1,2},1\n2: 2,{}\n", 11, "each alternative once")]
    public void Errors_of_categories_are_located(string body, int line, string expected)
    {
        ReadError error = PrefLibCategoriesReader.Read(new StringReader(Categories.ReplaceLineEndings("\n") + body)).Errors[0];
        Assert.Equal(line, error.Line);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void The_narrowest_type_is_taken_where_none_is_said()
    {
        Assert.Equal(PrefLibOrderType.StrictComplete, Type([0, 1], [1, 0]));
        Assert.Equal(PrefLibOrderType.StrictIncomplete, Type([0, 1], [1]));
        Assert.Equal(PrefLibOrderType.TiesComplete, new PrefLibOrders(["a", "b"], [new(1, OrderedGroups.Of([[0, 1]]))]).Type);
        Assert.Equal(PrefLibOrderType.TiesIncomplete, new PrefLibOrders(["a", "b", "c"], [new(1, OrderedGroups.Of([[0, 1]]))]).Type);

        static PrefLibOrderType Type(params int[][] orders) => new PrefLibOrders(["a", "b"], orders.Select(o => new PrefLibPreference(1, OrderedGroups.Strict(o)))).Type;
    }

    [Fact]
    public void What_could_not_be_read_again_cannot_be_made()
    {
        PrefLibPreference one = new(1, OrderedGroups.Strict([0]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a\nb"], [one]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders([" a"], [one]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a", "a"], [one]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a"], [one, one]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a"], [new(0, OrderedGroups.Strict([0]))]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a"], [new(1, OrderedGroups.Strict([1]))]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a"], [new(1, OrderedGroups.None)]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a"], [one], [new("NUMBER VOTERS", "2")]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a"], [one], [new("A:B", "2")]));
        Assert.Throws<ArgumentException>(() => new PrefLibOrders(["a", "b"], [one], type: PrefLibOrderType.StrictComplete));
        Assert.Throws<ArgumentException>(() => new PrefLibCategories(["a"], [], []));
        Assert.Throws<ArgumentException>(() => new PrefLibCategories(["a"], ["Yes", "No"], [one]));
    }
}
