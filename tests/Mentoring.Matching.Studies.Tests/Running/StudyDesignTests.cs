using Mentoring.Matching.Problems;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Running;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Running;

public sealed class StudyDesignTests
{
    [Fact]
    public void Every_choice_meets_every_other_once()
    {
        StudyDesign design = SampleStudy.Grid(5, 2, 9);
        StudyCell[] cells = [.. design.Cells()];
        Assert.Equal((96, 96, 96), (design.CellCount, cells.Length, cells.Select(c => c.Key).Distinct().Count()));
        Assert.All(cells, c => Assert.Equal(c, design.Find(c.Key)));
        Assert.Equal(96, cells.Select(design.HashOf).Distinct().Count());
        Assert.Equal([2UL, 5, 9], design.Seeds.ToArray());
    }

    [Theory]
    [InlineData("small/twoMinds/asStated/asStated/drawn/05")]
    [InlineData("small/twoMinds/asStated/asStated/drawn/+5")]
    [InlineData("small/twoMinds/asStated/asStated/drawn/6")]
    [InlineData("small/twoMinds/asStated/asStated/Drawn/5")]
    [InlineData("small/twoMinds/asStated/asStated/drawn")]
    [InlineData("")]
    public void A_key_that_is_not_there_finds_nothing(string key)
    {
        StudyDesign design = SampleStudy.Grid(5);
        Assert.NotNull(design.Find("small/twoMinds/asStated/asStated/drawn/5"));
        Assert.Null(design.Find(key));
    }

    [Fact]
    public void Cells_that_share_a_pool_and_scores_stand_together()
    {
        StudyCell[] cells = [.. SampleStudy.Grid(1, 2, 3).Cells()];
        AssertTogether(cells.Select(c => (c.Source, c.Source == "small" ? c.Seed : 0)));
        AssertTogether(cells.Select(c => (c.Source, c.Source == "small" ? c.Seed : 0, c.Strategy, c.Reciprocity, c.Missing)));

        static void AssertTogether<T>(IEnumerable<T> keys)
        {
            List<T> runs = [];
            foreach (T key in keys)
            {
                if (runs.Count == 0 || !runs[^1]!.Equals(key))
                {
                    runs.Add(key);
                }
            }

            Assert.Equal(runs.Distinct().Count(), runs.Count);
        }
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => new StudyDesign("=1+1", new StudyAxes
        {
            Sources = [SampleStudy.Generated("a/b", 3, 3), SampleStudy.Generated("same", 3, 3), SampleStudy.Generated("same", 4, 4)],
            Strategies = [new SchemeStrategy("detailled")],
            MissingPolicies = [],
            Approaches = [new SampleStudy.Drawn(), new SampleStudy.Drawn()],
            Seeds = [7, 7, ulong.MaxValue],
            Metrics = [new SampleStudy.Constant("pairs", 1), new SampleStudy.Constant("two-words", 1), new SampleStudy.Constant("two_words", 1)],
        }));
        string[] problems = [.. refused.Problems.Select(p => p.ToString())];
        Assert.Equal(
            [
                "name: '=1+1' cannot be a name in a study; begin with a letter or a digit, leave out '/' and line breaks, and take at most 100 letters.",
                "sources[0]: 'a/b' cannot be a name in a study; begin with a letter or a digit, leave out '/' and line breaks, and take at most 100 letters.",
                "sources[2]: 'same' is there already; give each choice a name of its own.",
                "missing: there is no choice; give at least one.",
                "approaches[1]: 'drawn' is there already; give each choice a name of its own.",
                "metrics: there is a column 'pairs' already; give the part of the metric another name.",
                "metrics: there is a column 'two_words' already; give the part of the metric another name.",
                "seeds: a seed is there twice; give each seed once.",
                "seeds: a seed is too great; take seeds up to 9223372036854775807.",
                "strategy 'detailled': the source 'a/b' has no scheme 'detailled'; did you mean 'detailed'.",
                "strategy 'detailled': the source 'same' has no scheme 'detailled'; did you mean 'detailed'.",
                "strategy 'detailled': the source 'same' has no scheme 'detailled'; did you mean 'detailed'.",
            ],
            problems);
    }

    [Fact]
    public void Too_many_cells_are_refused()
    {
        StudyAxes axes = Axes() with { Seeds = [.. Enumerable.Range(0, StudyAxes.MostCells + 1).Select(i => (ulong)i)] };
        Assert.Contains(axes.Check(), p => p.Message == "it has 2000002 cells, and may have 1000000");
    }

    [Fact]
    public void The_hash_depends_on_all_that_decides_results_and_on_nothing_else()
    {
        StudyAxes axes = Axes();
        string hash = new StudyDesign("study", axes).Hash;
        Assert.Equal(hash, new StudyDesign("another name", axes).Hash);
        Assert.Equal(hash, new StudyDesign("study", axes with { Seeds = [2, 1], Approaches = [.. axes.Approaches.Reverse()] }).Hash);
        StudyAxes[] others =
        [
            axes with { Sources = [SampleStudy.Generated("tiny", 4, 3, managersInPool: 0.31)] },
            axes with { Sources = [SampleStudy.Generated("tine", 4, 3)] },
            axes with { Strategies = [new SchemeStrategy("detailed", "informal")] },
            axes with { Strategies = [new SchemeStrategy("detailed", weighting: new Entropy())] },
            axes with { Reciprocities = [new ReciprocityChoice("asStated", new WeightedMean(0.6))] },
            axes with { Reciprocities = [new ReciprocityChoice("asStated", new WeightedMean(0.5))] },
            axes with { MissingPolicies = [new MissingChoice("asStated", new NeutralConstant())] },
            axes with { MissingPolicies = [new MissingChoice("asStated", new Own())] },
            axes with { Approaches = [new SampleStudy.Drawn()] },
            axes with { Seeds = [1] },
            axes with { Metrics = [] },
            axes with { Metrics = [new SampleStudy.MeanTruth()] },
            axes with { GroupQuestion = "field" },
            axes with { Manipulators = 1 },
        ];
        Assert.Equal(others.Length + 1, others.Select(o => new StudyDesign("study", o).Hash).Append(hash).Distinct().Count());
    }

    [Fact]
    public void What_a_data_set_is_goes_by_its_people_and_schemes()
    {
        StudyPool first = SampleStudy.Generated("x", 5, 4).Open(1);
        StudyPool second = SampleStudy.Generated("x", 5, 4).Open(2);
        Assert.Equal(new DataSetSource("a", first).Content, new DataSetSource("b", SampleStudy.Generated("y", 5, 4).Open(1)).Content);
        Assert.NotEqual(new DataSetSource("a", first).Content, new DataSetSource("a", second).Content);
        Assert.NotEqual(
            new DataSetSource("a", first).Content,
            new DataSetSource("a", new StudyPool(first.Pool, new Dictionary<string, Scheme> { ["informal"] = first.Schemes["detailed"], ["detailed"] = first.Schemes["informal"] })).Content);
    }

    [Fact]
    public void A_replaced_part_is_all_that_changes_in_a_scheme()
    {
        string sample = Path.Combine(Repository.Samples, "leadership");
        foreach (string file in new[] { "detailed.json", "informal.json" })
        {
            Scheme stated = SchemeJson.Read(File.ReadAllText(Path.Combine(sample, file))).GetSchemeOrThrow();
            var people = new Mentoring.Matching.Pools.Pool(stated.Questionnaire, [], []);
            Scheme made = new SchemeStrategy("x", "s", new Entropy()).Make(new StudyPool(people, new Dictionary<string, Scheme> { ["s"] = stated }));
            Assert.IsType<Entropy>(made.Weighting);
            Scheme back = new SchemeStrategy("x", "s", stated.Weighting).Make(new StudyPool(people, new Dictionary<string, Scheme> { ["s"] = made }));
            Assert.Equal(SchemeJson.Write(stated), SchemeJson.Write(back));
        }
    }

    [Fact]
    public void A_source_that_lacks_a_scheme_or_truth_of_other_people_are_refused()
    {
        StudyPool pool = SampleStudy.Generated("x", 5, 4).Open(1);
        Assert.Throws<ArgumentException>(() => new StudyPool(pool.Pool, pool.Schemes, SampleStudy.Generated("x", 5, 3).Open(1).Truth));
        Assert.Throws<ArgumentException>(() => new StudyPool(pool.Pool, new Dictionary<string, Scheme>()));
        Assert.Equal("The source 'mine' names a scheme 'other' that its pool does not have.", Assert.Throws<InvalidOperationException>(() => new Mine().Open(1)).Message);
    }

    private static StudyAxes Axes() => new()
    {
        Sources = [SampleStudy.Generated("tiny", 4, 3)],
        Strategies = [new SchemeStrategy("detailed")],
        Approaches = [new SampleStudy.Drawn(), new SchemeApproach()],
        Seeds = [1, 2],
        Metrics = [new SampleStudy.MeanRank()],
    };

    private sealed class Own : MissingAnswerPolicy
    {
        protected override double SubstituteCore(in MissingAnswer missing) => 0.25;
    }

    private sealed class Mine : StudySource
    {
        public override string Name => "mine";

        public override string Content => "mine";

        public override System.Collections.Immutable.ImmutableArray<string> SchemeNames => ["detailed", "other"];

        public override bool VariesWithSeed => true;

        protected override StudyPool OpenCore(ulong seed, CancellationToken cancellationToken) => SampleStudy.Generated("x", 5, 4).Open(seed, cancellationToken);
    }
}
