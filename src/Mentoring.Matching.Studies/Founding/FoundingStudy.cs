using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>The study that this project rests on: how much is lost when mentors will not fill in the form, and what should a scheme ask?</summary>
/// <remarks>
/// Generated people alone: what they show is how the model behaves, and the model is written down in <c>docs/studies/generator.md</c>. All parts match the same people,
/// seed by seed, so that differences are between strategies and not between pools. Pools and results are the same to the last bit for the same options.
/// </remarks>
public static class FoundingStudy
{
    /// <summary>The name of the part on answer rates.</summary>
    public const string Silence = "silence";

    /// <summary>The name of the part on policies for missing answers.</summary>
    public const string Policies = "policies";

    /// <summary>The name of the part on how many questions to ask.</summary>
    public const string Questions = "questions";

    /// <summary>The name of the part on requests.</summary>
    public const string OpenDoor = "open-door";

    /// <summary>The name of the part on approaches.</summary>
    public const string Approaches = "approaches";

    /// <summary>The name of the policy that others are held against.</summary>
    internal const string Expected = "expected";

    /// <summary>The line of questions that a pilot chose.</summary>
    internal const string Chosen = "chosen";

    /// <summary>The line of questions at random.</summary>
    internal const string AtRandom = "random";

    /// <summary>The answer rates of the parts that vary something else.</summary>
    private static readonly int[] fewRates = [0, 50, 100];

    private static readonly SilenceKind[] kinds = [SilenceKind.Items, SilenceKind.People];

    /// <summary>The names of the parts, in the order in which they are written up.</summary>
    public static ImmutableArray<string> Names { get; } = [Silence, Policies, Questions, OpenDoor, Approaches];

    /// <summary>The parts of the study.</summary>
    /// <param name="options">How large it is; <see cref="FoundingOptions.Full"/> when left out.</param>
    /// <returns>The parts, in the order in which they are written up. Run each by a <see cref="StudyRunner"/>.</returns>
    /// <exception cref="InvalidInputException">An option is out of its range; all problems are in it.</exception>
    public static ImmutableArray<FoundingPart> Parts(FoundingOptions? options = null)
    {
        options ??= FoundingOptions.Full;
        IReadOnlyList<Problem> problems = options.Check();
        return problems.Count == 0
            ? [OfSilence(options), OfPolicies(options), OfQuestions(options), OfOpenDoor(options), OfApproaches(options)]
            : throw new InvalidInputException("founding study", problems);
    }

    private static FoundingPart OfSilence(FoundingOptions options) => Part(
        Silence,
        "How much is lost when mentors leave answers out?",
        Axes(options, options.Mentees.SelectMany(n => kinds.SelectMany(kind => options.Rates.Select(rate => Answering(n, kind, rate)))))
            with { Strategies = [Scheme(FoundingPools.Detailed), Scheme(FoundingPools.Informal)] });

    private static FoundingPart OfPolicies(FoundingOptions options) => Part(
        Policies,
        "What should a missing answer count as?",
        Axes(options, kinds.SelectMany(kind => options.Rates.Select(rate => Answering(options.Middle, kind, rate)))) with
        {
            MissingPolicies =
            [
                new(Expected, new ExpectedAgreement()), new("half", new NeutralConstant()), new("zero", new ZeroAgreement()),
                new("renormalise", new Renormalise()), new("shrink", new ShrunkMean()),
            ],
        });

    private static FoundingPart OfQuestions(FoundingOptions options)
    {
        var pilots = new PilotForms(options.Middle);
        FoundingSource Source(string line, int count, AskedQuestions? asked) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{line}-{count:00}"), line, count, FoundingPools.Options(options.Middle), asked);
        return Part(
            Questions,
            "How many questions should mentors be asked, and which?",
            Axes(
                options,
                [
                    Source("none", 0, new RandomQuestions(0)),
                    .. options.Asked.Select(k => Source(Chosen, k, new ChosenQuestions(k, pilots))),
                    .. options.Asked.Select(k => Source(AtRandom, k, new RandomQuestions(k))),
                    Source("all", FoundingPools.QuestionCount, null),
                ]));
    }

    private static FoundingPart OfOpenDoor(FoundingOptions options) => Part(
        OpenDoor,
        "What does it cost to ask nothing and let mentees name whom they want, and when does it win?",
        Axes(options, options.Insights.SelectMany(insight => fewRates.Select(rate => new FoundingSource(
            string.Create(CultureInfo.InvariantCulture, $"insight-{insight:000}-answers-{rate:000}"),
            string.Create(CultureInfo.InvariantCulture, $"answers-{rate:000}"),
            insight,
            FoundingPools.Answering(options.Middle, SilenceKind.People, rate) with { Insight = insight / 100.0 }))))
            with { Strategies = [Scheme(FoundingPools.Detailed), Scheme(FoundingPools.Informal), Scheme(FoundingPools.OpenDoor), Scheme(FoundingPools.WithASay)] });

    private static FoundingPart OfApproaches(FoundingOptions options) => Part(
        Approaches,
        "Does it matter more how people are matched, or what is known of them?",
        Axes(options, fewRates.Select(rate => Answering(options.Middle, SilenceKind.People, rate)))
            with
            {
                Approaches =
                [
                    new RandomApproach(), new SerialDictatorshipApproach(), new GreedyApproach(), new DeferredAcceptanceApproach(Side.Mentee),
                    new DeferredAcceptanceApproach(Side.Mentor), new LeximinApproach(), new OptimalApproach(),
                ],
            });

    private static FoundingPart Part(string name, string question, StudyAxes axes) => new(name, question, new StudyDesign($"founding-{name}", axes));

    private static StudyAxes Axes(FoundingOptions options, IEnumerable<FoundingSource> sources) => new()
    {
        Sources = [.. sources],
        Strategies = [Scheme(FoundingPools.Detailed)],
        Approaches = [new SchemeApproach()],
        Seeds = [.. Enumerable.Range(1, options.Seeds).Select(s => (ulong)s)],
        Metrics = [new PlacedMetric(), new CoverageMetric(), new TruthMetric(), new GoesWellMetric()],
    };

    private static SchemeStrategy Scheme(string name) => new(name);

    private static FoundingSource Answering(int mentees, SilenceKind kind, int rate) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Line(kind)}-{mentees:0000}-answers-{rate:000}"), Line(kind), rate, FoundingPools.Answering(mentees, kind, rate));

    /// <summary>The line of a way of leaving answers out.</summary>
    internal static string Line(SilenceKind kind) => kind == SilenceKind.Items ? "by-item" : "by-person";
}
