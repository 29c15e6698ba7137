// Source: C. L. Lawson and R. J. Hanson, Solving Least Squares Problems (1974), chapter 23.
using MathNet.Numerics.LinearAlgebra;

namespace Mentoring.Matching.Tuning;

/// <summary>Least squares with coefficients of 0 or more, by active sets on the normal equations.</summary>
internal static class NonNegativeLeastSquares
{
    private const double Tolerance = 1e-10;

    /// <summary>The coefficients that make the sum of the squares of rows x coefficients - targets least, among those that are 0 or more.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="targets">One a row.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static double[] Of(double[][] rows, double[] targets, CancellationToken cancellationToken = default)
    {
        int columns = rows.Length == 0 ? 0 : rows[0].Length;
        double[,] gram = new double[columns, columns];
        double[] moments = new double[columns];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int a = 0; a < columns; a++)
            {
                moments[a] += rows[i][a] * targets[i];
                for (int b = 0; b < columns; b++)
                {
                    gram[a, b] += rows[i][a] * rows[i][b];
                }
            }
        }

        return Of(gram, moments, cancellationToken);
    }

    /// <summary>The same from the products of the columns with each other and with the targets.</summary>
    public static double[] Of(double[,] gram, double[] moments, CancellationToken cancellationToken = default)
    {
        int columns = moments.Length;
        double[] at = new double[columns];
        bool[] isFree = new bool[columns];
        double scale = 1 + moments.Select(Math.Abs).DefaultIfEmpty(0).Max();

        // Each turn frees the column that would gain most; a column that leads below 0 is bound again. No set of free columns comes twice.
        for (int turn = 0; turn < 10 * (columns + 1); turn++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int best = -1;
            double most = Tolerance * scale;
            for (int a = 0; a < columns; a++)
            {
                double gain = isFree[a] || gram[a, a] <= 0 ? 0 : moments[a] - Product(gram, a, at);
                if (gain > most)
                {
                    (best, most) = (a, gain);
                }
            }

            if (best < 0)
            {
                return at;
            }

            isFree[best] = true;
            while (Toward(gram, moments, at, isFree) is { } wanted)
            {
                double step = 1;
                for (int a = 0; a < columns; a++)
                {
                    if (isFree[a] && wanted[a] <= 0)
                    {
                        step = Math.Min(step, at[a] / (at[a] - wanted[a]));
                    }
                }

                for (int a = 0; a < columns; a++)
                {
                    at[a] = isFree[a] ? at[a] + (step * (wanted[a] - at[a])) : 0;
                    if (isFree[a] && wanted[a] <= 0 && at[a] <= Tolerance)
                    {
                        (isFree[a], at[a]) = (false, 0);
                    }
                }

                if (step >= 1)
                {
                    break;
                }
            }
        }

        return at;
    }

    /// <summary>The least squares of the free columns alone; null when none is free.</summary>
    private static double[]? Toward(double[,] gram, double[] moments, double[] at, bool[] isFree)
    {
        int[] free = [.. Enumerable.Range(0, isFree.Length).Where(a => isFree[a])];
        if (free.Length == 0)
        {
            return null;
        }

        Matrix<double> own = Matrix<double>.Build.Dense(free.Length, free.Length, (a, b) => gram[free[a], free[b]]);
        Vector<double> solution = own.Svd().Solve(Vector<double>.Build.Dense(free.Length, a => moments[free[a]]));
        double[] wanted = new double[at.Length];
        for (int a = 0; a < free.Length; a++)
        {
            wanted[free[a]] = solution[a];
        }

        return wanted;
    }

    private static double Product(double[,] gram, int row, double[] at)
    {
        double sum = 0;
        for (int b = 0; b < at.Length; b++)
        {
            sum += gram[row, b] * at[b];
        }

        return sum;
    }
}
