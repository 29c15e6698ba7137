using Mentoring.Matching.Agreements;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Tests.Agreements;

public sealed class AgreementTemplateTests
{
    [Fact]
    public void Every_mistake_is_reported_with_its_line_and_character()
    {
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => new AgreementTemplate(
            "# {{mentee}} and {{metnor}}\r\n\r\nUntil {{end\nand {{questions}}\n  {{differences}}\n{{}}{{ months }} {{"));
        Assert.Equal(
            [
                ("line 1, character 18", "there is no placeholder 'metnor'", "did you mean 'mentor'"),
                ("line 3, character 7", "the placeholder is not closed", "close it with }} on the same line"),
                ("line 4, character 5", "'questions' is a list", "put it at the start of a line of its own"),
                ("line 5, character 3", "'differences' is a list", "put it at the start of a line of its own"),
            ],
            exception.Problems.Take(4).Select(p => (p.Place, p.Message, p.Mend)));
        Assert.Equal(
            ["line 6, character 1", "line 6, character 18"],
            exception.Problems.Skip(4).Select(p => p.Place));
    }

    [Fact]
    public void Values_stand_in_place_of_placeholders_and_are_not_looked_through()
    {
        var template = new AgreementTemplate("{{mentee}}, {{ mentor }} and {{mentee}}: { {x} }\n{{questions}}\n");
        Assert.Equal(
            "{{mentor}}, <mentor> and {{mentor}}: { {x} }\n<questions>\n",
            template.Fill(name => name == "mentee" ? "{{mentor}}" : $"<{name}>"));
    }

    [Fact]
    public void The_built_in_page_uses_every_placeholder_and_says_how_to_end()
    {
        var used = new HashSet<string>();
        AgreementTemplate.Default.Fill(name => { used.Add(name); return ""; });
        Assert.Equal(AgreementTemplate.Placeholders.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.Contains("without fault", AgreementTemplate.Default.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_text_is_refused_and_equal_texts_are_equal_templates()
    {
        Assert.Throws<ArgumentException>(() => new AgreementTemplate(" \n"));
        Assert.Equal(new AgreementTemplate("{{mentee}}\r\n"), new AgreementTemplate("{{mentee}}\n"));
        Assert.Equal(new AgreementTemplate("{{mentee}}").GetHashCode(), new AgreementTemplate("{{mentee}}").GetHashCode());
        Assert.NotEqual(new AgreementTemplate("{{mentee}}"), new AgreementTemplate("{{mentor}}"));
    }
}
