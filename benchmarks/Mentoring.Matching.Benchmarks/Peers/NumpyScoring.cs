using System.Text.Json;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>
/// The scoring of <see cref="BenchmarkPool"/> by NumPy broadcasting: a process of its own that is given the answers, and what stands in for
/// silence, as arrays. It scores, takes coverage and caution as we do, compares its ranks with ours, and times the scoring alone.
/// </summary>
internal sealed class NumpyScoring
{
    /// <summary>How far a rank in single precision may be from ours.</summary>
    internal const double Tolerance = 1e-5;

    private const string Seconds = "0.7";
    private const int CheckedRows = 200;
    private const int Numbers = 10; // the criteria that compare numbers or codes; two on sets follow

    private static readonly JsonSerializerOptions camelCase = new(JsonSerializerDefaults.Web);
    private readonly PythonProgram? python;

    /// <summary>Looks for an interpreter that has NumPy: the one named, else the first one found, else Debian's.</summary>
    internal NumpyScoring(string? interpreter) => python = PythonProgram.With("numpy", "numpy", interpreter);

    /// <summary>Measures NumPy; null when it is not on this machine.</summary>
    internal NumpyRun? Measure(PairScorer scorer, ScoringPlan plan)
    {
        if (python is null)
        {
            return null;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("numpy");
        try
        {
            WriteSide(folder, "mentee", Side.Mentee, scorer);
            WriteSide(folder, "mentor", Side.Mentor, scorer);
            WriteViews(folder, scorer);
            WriteRanks(folder, scorer, plan);
            string output = python.Run("numpy_peer.py", [folder.FullName, Seconds], OneThread);
            return JsonSerializer.Deserialize<NumpyRun>(output, camelCase);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One thread, as we are measured; and the kernels that the processor is best at, though a machine may forbid them elsewhere.</summary>
    private static void OneThread(IDictionary<string, string?> environment)
    {
        environment.Remove("OPENBLAS_CORETYPE");
        environment.Remove("OPENBLAS_L2_SIZE");
        environment["OPENBLAS_NUM_THREADS"] = "1";
    }

    private static void Write(DirectoryInfo folder, string name, int rows, int columns, Func<int, int, double> value)
    {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)value(i / columns, i % columns);
        }

        NpyFile.Write(Path.Combine(folder.FullName, name + ".npy"), rows, columns, values);
    }

    private static void WriteSide(DirectoryInfo folder, string name, Side side, PairScorer scorer)
    {
        Pool pool = scorer.Responses.Pool;
        int people = pool.CountOf(side);
        string[] questions = [.. scorer.Criteria.Select(c => ((TwoQuestionCriterion)c.Criterion).Question)];
        Write(folder, name + "_values", people, Numbers, (i, c) => scorer.Responses.Column(side, questions[c]).Numbers[i]);
        foreach (string question in questions[Numbers..])
        {
            int items = pool.Questionnaire.Find(question)!.OptionCount;
            Write(folder, $"{name}_{question}", people, items, (i, k) => scorer.Responses.Column(side, question).Items(i).Contains(k) ? 1 : 0);
        }

        int[] silent = [.. scorer.Criteria.Select(c => SilentOn(c, side == Side.Mentee ? c.MentorStates : c.MenteeStates))];
        Write(folder, name + "_means", people, questions.Length, (i, c) => side == Side.Mentee
            ? scorer.StandIns.Of(c, i, silent[c], double.NaN, 0).Agreement
            : scorer.StandIns.Of(c, silent[c], i, double.NaN, 0).Agreement);
    }

    private static int SilentOn(PreparedCriterion criterion, ReadOnlySpan<AnswerState> states) => states.IndexOf(AnswerState.Skipped) is >= 0 and int person
        ? person
        : throw new InvalidOperationException($"Everybody answered '{criterion.Criterion.Id}'; take more people.");

    private static void WriteViews(DirectoryInfo folder, PairScorer scorer)
    {
        Write(folder, "weights", 2, scorer.Criteria.Length, (view, c) =>
            ScoreSteps.ToNumber((view == 0 ? scorer.MenteeWeights : scorer.MentorWeights).Of(0)[c]));
        Reciprocity reciprocity = scorer.Views.Reciprocity;
        (double mentee, double mentor) = reciprocity.Factors(0, 0);
        double[] factors = [mentee, mentor, reciprocity.CoverageShare, 1 - reciprocity.CoverageShare, scorer.Views.Caution];
        Write(folder, "factors", 1, factors.Length, (_, k) => factors[k]);
    }

    private static void WriteRanks(DirectoryInfo folder, PairScorer scorer, ScoringPlan plan)
    {
        ScoringWorkspace workspace = plan.CreateWorkspace();
        int rows = Math.Min(CheckedRows, scorer.Responses.MenteeCount);
        int[][] costs = [.. Enumerable.Range(0, rows).Select(_ => new int[scorer.Responses.MentorCount])];
        for (int mentee = 0; mentee < rows; mentee++)
        {
            plan.Costs(mentee, 0, costs[mentee], workspace);
        }

        Write(folder, "ranks", rows, scorer.Responses.MentorCount, (i, j) => 1 - ((double)costs[i][j] / plan.Steps));
    }
}
