// Source: A. Schrijver, Combinatorial Optimization (2003), ch. 12 and 17: complementary slackness.
namespace Mentoring.Matching.Assignment;

/// <summary>
/// The proof, or the refutation, that the assignments of one problem are exactly the optimal ones of another, whatever their costs: the link
/// between two steps of a <see cref="LexicographicSolution"/>.
/// </summary>
/// <remarks>
/// <para>Given prices u and v that an <see cref="OptimalityCertificate"/> has proved, a feasible assignment is optimal exactly when it uses no
/// cell of positive reduced cost, all cells of negative reduced cost, leaves nothing out of a row whose price is below its unassigned cost,
/// and gives each column a load at which load costs plus price times load are least (complementary slackness). This check reads both
/// problems once, in exact integers, and compares them with that, by code that shares nothing with the solver.</para>
/// <para>Immutable and safe to share between threads. Equality is by reference.</para>
/// </remarks>
public sealed class FaceCertificate
{
    private const int ListedViolations = 20;

    private readonly List<string> found = [];

    private FaceCertificate()
    {
    }

    /// <summary>Whether the assignments are exactly the optimal ones.</summary>
    public bool IsValid => ViolationCount == 0;

    /// <summary>The first violations found, as sentences; at most 20.</summary>
    public IReadOnlyList<string> Violations => found;

    /// <summary>How many violations were found in all.</summary>
    public long ViolationCount { get; private set; }

    /// <summary>Checks a face.</summary>
    /// <param name="stage">The problem that was solved.</param>
    /// <param name="solution">Its solution, with prices that prove it: check them with <see cref="OptimalityCertificate"/> first.</param>
    /// <param name="face">The problem that is said to have exactly the optimal assignments of the other; its costs do not matter.</param>
    /// <param name="cancellationToken">Stops the check, which takes a reading of every cell.</param>
    /// <returns>The outcome of the check.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <remarks>O(cells) time in one pass, O(columns) memory.</remarks>
    public static FaceCertificate Check(
        AssignmentProblem stage, AssignmentSolution solution, AssignmentProblem face, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(face);
        var check = new FaceCertificate();
        if (solution.Status != AssignmentStatus.Optimal || solution.Duals is not { } duals || duals.RowPrices.Length != stage.RowCount
            || duals.ColumnPrices.Length != stage.ColumnCount || face.RowCount != stage.RowCount || face.ColumnCount != stage.ColumnCount)
        {
            check.Violation($"The solution has no prices, or the two problems do not have one shape, so there is nothing to compare.");
            return check;
        }

        ILookup<int, int> pins = stage.Pins.ToLookup(p => p.Row, p => p.Column);
        ILookup<int, int> facePins = face.Pins.ToLookup(p => p.Row, p => p.Column);
        int[] stageBuffer = new int[stage.RowBufferLength];
        int[] faceBuffer = new int[face.RowBufferLength];
        bool[] wanted = new bool[stage.ColumnCount];
        for (int i = 0; i < stage.RowCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            check.CheckRow(i, stage.Row(i, stageBuffer), face.Row(i, faceBuffer), duals, pins[i], facePins[i], wanted, stage.Demand(i));
            check.CheckRest(i, stage, face, duals.RowPrices[i], facePins[i].Count());
        }

        for (int j = 0; j < stage.ColumnCount; j++)
        {
            check.CheckColumn(j, stage, face, duals.ColumnPrices[j]);
        }

        return check;
    }

    private void CheckRow(int i, CostRow stage, CostRow face, DualPrices duals, IEnumerable<int> pins, IEnumerable<int> facePins, bool[] wanted, int demand)
    {
        var pinned = pins.ToHashSet();
        var wantedPins = pinned.ToHashSet();
        Int128 u = duals.RowPrices[i];
        for (int k = 0; k < stage.Count; k++)
        {
            int j = stage.ColumnOf(k);
            Int128 reduced = stage.Costs[k] - u - duals.ColumnPrices[j];
            wanted[j] = stage.Costs[k] != AssignmentProblem.Forbidden && (reduced <= 0 || pinned.Contains(j));
            if (wanted[j] && reduced < 0)
            {
                wantedPins.Add(j);
            }
        }

        if (!wantedPins.SetEquals(facePins))
        {
            Violation($"Row {i} must use the columns [{string.Join(", ", wantedPins.Order())}] but is pinned to [{string.Join(", ", facePins.Order())}].");
        }

        bool isFilled = wantedPins.Count == demand; // a row whose pins fill its demand shows these alone
        for (int k = 0; k < face.Count; k++)
        {
            int j = face.ColumnOf(k);
            bool isAllowed = face.Costs[k] != AssignmentProblem.Forbidden;
            if (isAllowed && !wanted[j])
            {
                Violation($"Cell ({i}, {j}) may be used although no optimal assignment uses it.");
            }

            wanted[j] = wanted[j] && !isAllowed;
        }

        for (int k = 0; k < stage.Count; k++)
        {
            int j = stage.ColumnOf(k);
            if (wanted[j] && !(isFilled && !wantedPins.Contains(j)))
            {
                Violation($"Cell ({i}, {j}) may not be used although its reduced cost is not positive.");
            }

            wanted[j] = false;
        }
    }

    private void CheckRest(int i, AssignmentProblem stage, AssignmentProblem face, long u, int pins)
    {
        bool mayLack = stage.UnassignedCost(i) is { } price && price == u && pins < stage.Demand(i);
        if (face.Demand(i) != stage.Demand(i))
        {
            Violation($"Row {i} demands {face.Demand(i)} columns instead of {stage.Demand(i)}.");
        }
        else if (mayLack != (face.UnassignedCost(i) is not null) && stage.Demand(i) > 0)
        {
            Violation($"Row {i} {(mayLack ? "must" : "need not")} be assigned although its price {(mayLack ? "is" : "is not")} its unassigned cost.");
        }
    }

    private void CheckColumn(int j, AssignmentProblem stage, AssignmentProblem face, long v)
    {
        // Below the first load the next row still pays; up to the last one it costs nothing more.
        int least = face.MinimumLoad(j);
        int most = face.Capacity(j);
        bool isRight = least >= stage.MinimumLoad(j) && most <= stage.Capacity(j) && least <= most
            && (least == stage.MinimumLoad(j) || Next(least - 1) < 0)
            && (most == least || (Next(least) == 0 && Next(most - 1) == 0))
            && (least == stage.Capacity(j) || Next(least) >= 0)
            && (most == stage.Capacity(j) || Next(most) > 0);
        if (!isRight)
        {
            Violation($"Column {j} takes {least} to {most} rows, which are not the loads that suit its price {v} best.");
        }

        Int128 Next(int load) => (Int128)stage.SeatCost(j, load) + v;
    }

    private void Violation(FormattableString sentence)
    {
        if (++ViolationCount <= ListedViolations)
        {
            found.Add(OptimalityCertificate.Sentence(sentence));
        }
    }
}
