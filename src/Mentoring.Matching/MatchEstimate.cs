using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching;

/// <summary>How large a matching will be, as told before anything is done.</summary>
/// <param name="Pairs">How many pairs of a mentee and a mentor there are, eligible or not.</param>
/// <param name="HoldsMatrix">Whether the costs of all pairs are kept, or worked out whenever they are needed.</param>
/// <param name="Bytes">About how many bytes the matching takes beside the pool itself; the largest part of it at any one time.</param>
public sealed record MatchEstimate(long Pairs, bool HoldsMatrix, long Bytes)
{
    private const long LargestMatrix = 2_000_000_000; // cells of one array
    private const long BytesAPerson = 600; // cores, prices, the pair and its record
    private const long BytesAnAnswer = 32; // of the columns of answers and codes
    private const long BytesACopy = 150; // of a person, without the answers that no matching may read
    private const long BytesAnAnswerOfACopy = 16;

    internal static MatchEstimate Of(Scheme scheme, Pool pool, MatchOptions options)
    {
        long pairs = (long)pool.Mentees.Length * pool.Mentors.Length;
        bool holdsMatrix = pairs <= LargestMatrix && sizeof(int) * pairs <= options.MatrixMemoryLimit;
        long people = (long)pool.Mentees.Length + pool.Mentors.Length;
        long columns = scheme.Questionnaire.Questions.Length + (2L * scheme.Criteria.Length);
        long copy = scheme.Questionnaire.Questions.Any(q => q.AuditOnly) ? BytesACopy + (BytesAnAnswerOfACopy * scheme.Questionnaire.Questions.Length) : 0;
        return new MatchEstimate(
            pairs, holdsMatrix, (people * (BytesAPerson + (columns * BytesAnAnswer) + copy)) + (holdsMatrix ? sizeof(int) * pairs : 0));
    }

    /// <summary>Whether there is room to keep the costs by mentor too, as a proposal does.</summary>
    internal bool HoldsMatrixTwice(MatchOptions options) => HoldsMatrix
        && 2 * sizeof(int) * Pairs <= options.MatrixMemoryLimit && Bytes + (sizeof(int) * Pairs) <= options.MemoryLimit;

    /// <summary>Why a matching of that size is refused, or <see langword="null"/>.</summary>
    internal Problem? Problem(Pool pool, MatchOptions options)
    {
        if (pool.Mentees.Length > AssignmentProblem.MaximumRowCount)
        {
            return new Problem(
                "pool",
                string.Create(CultureInfo.InvariantCulture, $"{pool.Mentees.Length} mentees are more than {AssignmentProblem.MaximumRowCount}"),
                "match it in parts, such as by region");
        }

        return Bytes <= options.MemoryLimit ? null : new Problem(
            "pool",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{pool.Mentees.Length} mentees and {pool.Mentors.Length} mentors need about {InMebibytes(Bytes):G3} MiB, but {InMebibytes(options.MemoryLimit):G3} MiB are allowed"),
            HoldsMatrix
                ? "lower MatchOptions.MatrixMemoryLimit so that pairs are not kept, raise MatchOptions.MemoryLimit, or match in parts, such as by region"
                : "raise MatchOptions.MemoryLimit, or match in parts, such as by region");
    }

    private static double InMebibytes(long bytes) => bytes / (double)(1 << 20);
}
