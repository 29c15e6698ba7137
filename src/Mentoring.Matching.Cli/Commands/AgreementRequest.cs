using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Whose agreements are asked for, and what they begin with where no programme says so.</summary>
internal sealed record AgreementRequest(Pair? One, DateOnly? Start, Terms Terms)
{
    /// <summary>The pairs with dates and terms, by mentee.</summary>
    /// <exception cref="ArgumentException">The pair does not run, or somebody is not there.</exception>
    public RunningPair[] Pairs(Intake intake)
    {
        if (intake.Programme is { } programme)
        {
            return One is not { } asked ? [.. programme.Running]
                : programme.Running.FirstOrDefault(p => p.Pair == asked) is { } running ? [running]
                : throw new ArgumentException($"The pair {asked} does not run in the programme.");
        }

        if (One is not { } one)
        {
            return [.. intake.CurrentPairs.OrderBy(p => p.MenteeId, StringComparer.Ordinal).Select(New)];
        }

        intake.Pool.IndexOrThrow(Side.Mentee, one.MenteeId);
        intake.Pool.IndexOrThrow(Side.Mentor, one.MentorId);
        return [New(one)];
    }

    /// <summary>Who of the pairs is not in the pool, in words.</summary>
    public static IEnumerable<string> Strangers(Pool pool, IEnumerable<RunningPair> pairs)
    {
        foreach (RunningPair pair in pairs)
        {
            if (Stranger(pool, Side.Mentee, pair.MenteeId) is { } mentee)
            {
                yield return mentee;
            }

            if (Stranger(pool, Side.Mentor, pair.MentorId) is { } mentor)
            {
                yield return mentor;
            }
        }
    }

    private static string? Stranger(Pool pool, Side side, string id)
    {
        try
        {
            pool.IndexOrThrow(side, id);
            return null;
        }
        catch (ArgumentException stranger)
        {
            return PeopleCommand.Words(stranger);
        }
    }

    private RunningPair New(Pair pair) => new(pair.MenteeId, pair.MentorId, Start!.Value, Terms.EndFrom(Start.Value), Terms);
}
