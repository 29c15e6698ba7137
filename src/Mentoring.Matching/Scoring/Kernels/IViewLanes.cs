namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>A vector of doubles with the operations that combine two views, each rounded as the scalar operation is.</summary>
internal interface IViewLanes<TSelf>
    where TSelf : struct, IViewLanes<TSelf>
{
    /// <summary>How many numbers it holds: at most 8.</summary>
    static abstract int Count { get; }

    static abstract TSelf All(double value);

    /// <summary>So many whole numbers from 0 to 2^31 - 1 as doubles; exact.</summary>
    static abstract TSelf Load(ref int source, int index);

    static abstract TSelf Load(ref double source, int index);

    static abstract void Store(TSelf value, ref double target, int index);

    /// <summary>Stores so many steps less the nearest whole numbers, the even one of two; they are between -2^30 and 2^30.</summary>
    static abstract void StoreLacking(int steps, TSelf value, ref int target, int index);

    static abstract TSelf Add(TSelf left, TSelf right);

    static abstract TSelf Subtract(TSelf left, TSelf right);

    static abstract TSelf Multiply(TSelf left, TSelf right);

    static abstract TSelf Divide(TSelf left, TSelf right);

    static abstract TSelf Sqrt(TSelf value);

    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>The value where the test is above 0, else 0.</summary>
    static abstract TSelf WherePositive(TSelf test, TSelf value);
}
