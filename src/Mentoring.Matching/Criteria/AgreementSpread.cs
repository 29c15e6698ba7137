namespace Mentoring.Matching.Criteria;

/// <summary>Sums over all pairs with evidence, from which the mean, the variance and the entropy of their agreements follow.</summary>
internal sealed class AgreementSpread
{
    private double sum;
    private double squares;
    private double logs;

    public long Count { get; private set; }

    public double Mean => Count == 0 ? double.NaN : Math.Min(1, sum / Count);

    public double Variance => Count == 0 ? double.NaN : Math.Max(0, (squares / Count) - (Mean * Mean));

    /// <summary>With p = a / S: -sum p ln p = ln S - (sum a ln a) / S, divided by ln n.</summary>
    public double Entropy => Count < 2 || sum <= 0 ? 1 : Math.Clamp((Math.Log(sum) - (logs / sum)) / Math.Log(Count), 0, 1);

    /// <summary>Adds an agreement that so many pairs have; NaN is none.</summary>
    public void Add(double agreement, long times = 1)
    {
        if (double.IsNaN(agreement) || times == 0)
        {
            return;
        }

        Count += times;
        sum += times * agreement;
        squares += times * (agreement * agreement);
        logs += agreement > 0 ? times * (agreement * Math.Log(agreement)) : 0;
    }

    /// <summary>What the sums come to over so many pairs, of which those that were added are a sample.</summary>
    public AgreementSpread ScaledTo(long count)
    {
        double factor = Count == 0 ? 0 : (double)count / Count;
        return new AgreementSpread { Count = Count == 0 ? 0 : count, sum = factor * sum, squares = factor * squares, logs = factor * logs };
    }
}
