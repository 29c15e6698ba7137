using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Cli.Report;

namespace Mentoring.Matching.Cli.Tests.Report;

public sealed class AddedUpTests
{
    [Property]
    public Property What_is_read_adds_up_and_each_part_is_off_by_less_than_a_step() => Prop.ForAll(
        (from parts in Gen.Choose(-100_000, 100_000).Select(i => i / 997.0).ArrayOf()
         from decimals in Gen.Choose(0, 4)
         select (parts, decimals)).ToArbitrary(),
        drawn =>
        {
            (double[] parts, int decimals) = drawn;
            decimal total = parts.Length == 0 ? 0 : Parsed(ScaleText.Fixed(parts.Sum(), decimals));
            string[] texts = AddedUp.Texts(parts, total, decimals);

            Assert.Equal(total, texts.Sum(Parsed));
            double step = Math.Pow(10, -decimals);
            Assert.All(texts.Zip(parts), p => Assert.True(Math.Abs((double)Parsed(p.First) - p.Second) < step + 1e-9));
        });

    [Fact]
    public void A_part_of_nothing_stays_nothing()
    {
        Assert.Equal(["0.0", "33.4", "33.3", "33.3", "0.0"], AddedUp.Texts([0, 100 / 3.0, 100 / 3.0, 100 / 3.0, 0], 100.0m, 1));
        Assert.Equal(["-2", "-3", "10"], AddedUp.Texts([-2.5, -2.5, 10], 5m, 0));
    }

    private static decimal Parsed(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
