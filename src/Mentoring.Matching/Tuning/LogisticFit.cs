// Sources: D. R. Cox, The regression analysis of binary sequences (1958), doi:10.1111/j.2517-6161.1958.tb00292.x; S. le Cessie and J. C. van
// Houwelingen, Ridge estimators in logistic regression (1992), doi:10.2307/2347628. Newton's method with halved steps.
using MathNet.Numerics.LinearAlgebra;

namespace Mentoring.Matching.Tuning;

/// <summary>Logistic regression with an L2 penalty: C times the sum of the log-losses plus half the squares of the coefficients is least.</summary>
/// <param name="Coefficients">One a column.</param>
/// <param name="Intercept">The intercept, which is not penalised.</param>
internal sealed record LogisticFit(double[] Coefficients, double Intercept)
{
    private const int MostSteps = 100;
    private const double Enough = 1e-12; // of the Newton decrement: the loss is then within rounding of the least

    /// <summary>Fits, in O(rows x columns^2) time a step; as a rule fewer than ten steps.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="successes">Whether each row succeeded.</param>
    /// <param name="c">How much the data count against the penalty, above 0.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static LogisticFit Of(double[][] rows, bool[] successes, double c, CancellationToken cancellationToken = default)
    {
        int columns = rows.Length == 0 ? 0 : rows[0].Length;
        Vector<double> at = Vector<double>.Build.Dense(columns + 1); // the intercept last
        double loss = Loss(rows, successes, at, c);
        for (int step = 0; step < MostSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (Vector<double> gradient, Matrix<double> curvature) = Slope(rows, successes, at, c);
            Vector<double> direction = curvature.Cholesky().Solve(gradient);
            double decrement = gradient * direction;
            if (decrement <= Enough * (1 + loss))
            {
                return Fit(at - direction); // the last step costs nothing more and halves the digits that are left
            }

            (at, double next) = Move(rows, successes, at, direction, decrement, loss, c);
            if (next >= loss)
            {
                break; // no step lowers it: it is as low as numbers tell
            }

            loss = next;
        }

        return Fit(at);
    }

    /// <summary>The linear predictor of a row: above 0 where success is the likelier.</summary>
    public double Predict(ReadOnlySpan<double> row)
    {
        double sum = Intercept;
        for (int k = 0; k < row.Length; k++)
        {
            sum += Coefficients[k] * row[k];
        }

        return sum;
    }

    /// <summary>The probability that goes with a linear predictor.</summary>
    public static double Probability(double predictor) => predictor >= 0 ? 1 / (1 + Math.Exp(-predictor)) : Math.Exp(predictor) / (1 + Math.Exp(predictor));

    private static LogisticFit Fit(Vector<double> at) => new([.. at.Take(at.Count - 1)], at[^1]);

    private static (Vector<double> At, double Loss) Move(
        double[][] rows, bool[] successes, Vector<double> at, Vector<double> direction, double decrement, double loss, double c)
    {
        const double Sufficient = 1e-4;
        for (double length = 1; length > 1e-10; length /= 2)
        {
            Vector<double> next = at - (length * direction);
            double nextLoss = Loss(rows, successes, next, c);
            if (nextLoss <= loss - (Sufficient * length * decrement))
            {
                return (next, nextLoss);
            }
        }

        return (at, loss);
    }

    private static double Loss(double[][] rows, bool[] successes, Vector<double> at, double c)
    {
        double sum = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            double margin = Predictor(rows[i], at) * (successes[i] ? 1 : -1);
            sum += margin > 0 ? double.LogP1(Math.Exp(-margin)) : double.LogP1(Math.Exp(margin)) - margin;
        }

        double squares = 0;
        for (int k = 0; k < at.Count - 1; k++)
        {
            squares += at[k] * at[k];
        }

        return (c * sum) + (squares / 2);
    }

    private static (Vector<double> Gradient, Matrix<double> Curvature) Slope(double[][] rows, bool[] successes, Vector<double> at, double c)
    {
        int size = at.Count;
        Vector<double> gradient = Vector<double>.Build.Dense(size);
        Matrix<double> curvature = Matrix<double>.Build.Dense(size, size);
        double[] row = new double[size];
        row[^1] = 1;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i].CopyTo(row, 0);
            double probability = Probability(Predictor(rows[i], at));
            double slope = c * (probability - (successes[i] ? 1 : 0));
            double weight = c * Math.Max(probability * (1 - probability), 1e-15); // so that the curvature never vanishes
            for (int a = 0; a < size; a++)
            {
                gradient[a] += slope * row[a];
                for (int b = 0; b <= a; b++)
                {
                    curvature[a, b] += weight * row[a] * row[b];
                }
            }
        }

        for (int a = 0; a < size; a++)
        {
            if (a < size - 1)
            {
                gradient[a] += at[a];
                curvature[a, a] += 1;
            }

            for (int b = 0; b < a; b++)
            {
                curvature[b, a] = curvature[a, b];
            }
        }

        return (gradient, curvature);
    }

    private static double Predictor(double[] row, Vector<double> at)
    {
        double sum = at[^1];
        for (int k = 0; k < row.Length; k++)
        {
            sum += at[k] * row[k];
        }

        return sum;
    }
}
