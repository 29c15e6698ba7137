using System.Globalization;

namespace Mentoring.Matching.Cli.Report;

/// <summary>Rounds the parts of a sum so that what is read adds up to the sum that is read.</summary>
internal static class AddedUp
{
    /// <summary>Rounds each part down, then up again as many of those that lost most as the total asks for (the largest remainders).</summary>
    /// <param name="parts">The parts; finite.</param>
    /// <param name="total">The total as it is shown; within half a step a part of the sum of the parts.</param>
    /// <param name="decimals">How many decimals are shown.</param>
    /// <returns>The parts as texts.</returns>
    public static string[] Texts(IReadOnlyList<double> parts, decimal total, int decimals)
    {
        decimal step = 1;
        for (int i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        decimal[] exact = [.. parts.Select(p => (decimal)p / step)];
        decimal[] whole = [.. exact.Select(decimal.Floor)];
        long missing = (long)(decimal.Round(total / step) - whole.Sum());
        int[] order = [.. Enumerable.Range(0, whole.Length).OrderByDescending(i => exact[i] - whole[i])];
        for (int k = 0; k < missing && order.Length > 0; k++)
        {
            whole[order[k % order.Length]]++;
        }

        for (int k = 0; k > missing && order.Length > 0; k--)
        {
            whole[order[order.Length - 1 + (k % order.Length)]]--;
        }

        return [.. whole.Select(w => (w * step).ToString($"F{decimals}", CultureInfo.InvariantCulture))];
    }
}
