using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>The names of a side as a format writes them.</summary>
internal static class SideNames
{
    /// <summary>Whether names are the numbers from 1 that a side without names has.</summary>
    internal static bool AreNumbers(ImmutableArray<string> names)
    {
        for (int at = 0; at < names.Length; at++)
        {
            if (!WholeNumber.TryRead(names[at], out int number) || number != at + 1 || names[at][0] == '0')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The names, or numbers where some of them cannot be written.</summary>
    internal static ImmutableArray<string> Written(ImmutableArray<string> names, Func<string, bool> canBeWritten) =>
        names.All(canBeWritten) ? names : InstanceFrame.Numbered(names.Length);

    /// <summary>What is lost when a side has names that cannot be written.</summary>
    internal static IEnumerable<FormatRefusal> Refusals(string side, ImmutableArray<string> names, Func<string, bool> canBeWritten, string expected)
    {
        string[] wrong = [.. names.Where(name => !canBeWritten(name))];
        return wrong.Length == 0 ? [] :
        [
            new(FormatLoss.Names, FormattableString.Invariant(
                $"{wrong.Length} of {names.Length} names of {side} cannot be written, the first of them '{wrong[0]}': {expected}")),
        ];
    }

    /// <summary>Checks the names of a side that a caller gives; null names are numbers.</summary>
    internal static ImmutableArray<string> Checked(IEnumerable<string>? names, int count, string parameter)
    {
        ImmutableArray<string> own = names is null ? InstanceFrame.Numbered(count) : [.. names];
        if (own.Length != count)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {own.Length} names for {count}; give each a name."), parameter);
        }

        if (own.Contains(null!) || own.ToHashSet(StringComparer.Ordinal).Count < own.Length)
        {
            throw new ArgumentException("A name is null or is there twice; give each a name of its own.", parameter);
        }

        return own;
    }
}
