using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>Takes apart what names two people with <c>=</c> between them. Ids may have that sign in them too.</summary>
internal static class PairText
{
    /// <summary>The two people.</summary>
    /// <param name="option">The option whose value it is, for messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="pool">The people.</param>
    /// <param name="otherSide">The side of the second person; the first is a mentee.</param>
    /// <exception cref="ArgumentException">Nobody or several pairs could be meant.</exception>
    public static (string MenteeId, string OtherId) Split(string option, string text, Pool pool, Side otherSide)
    {
        (string Mentee, string Other)[] splits = [.. Enumerable.Range(0, text.Length)
            .Where(i => text[i] == '=')
            .Select(i => (text[..i].Trim(), text[(i + 1)..].Trim()))];
        string second = otherSide == Side.Mentee ? "MENTEE" : "MENTOR";
        if (splits.Length == 0)
        {
            throw new ArgumentException($"{option} {text}: two people are named as MENTEE={second}, with '=' between their ids.");
        }

        bool IsMentee((string Mentee, string Other) split) => pool.IndexOfMentee(split.Mentee) >= 0;
        bool IsOther((string Mentee, string Other) split) => (otherSide == Side.Mentee ? pool.IndexOfMentee(split.Other) : pool.IndexOfMentor(split.Other)) >= 0;
        (string Mentee, string Other)[] people = [.. splits.Where(s => IsMentee(s) && IsOther(s))];
        if (people.Length > 1)
        {
            throw new ArgumentException(
                $"{option} {text}: this may be {string.Join(" or ", people.Select(p => $"'{p.Mentee}' with '{p.Other}'"))}; put blanks around the '=' that parts the ids.");
        }

        if (people.Length == 0)
        {
            // Say what is wrong with the reading that comes nearest: one that has at least one of the two right.
            (string mentee, string other) = splits.Where(IsMentee).Concat(splits.Where(IsOther)).Append(splits[0]).First();
            pool.IndexOrThrow(Side.Mentee, mentee);
            pool.IndexOrThrow(otherSide, other);
        }

        return people[0];
    }
}
