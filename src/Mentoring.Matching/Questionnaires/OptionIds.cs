using System.Collections.Immutable;

namespace Mentoring.Matching.Questionnaires;

/// <summary>What the two answers that hold several options share.</summary>
internal static class OptionIds
{
    public static ImmutableArray<string> Checked(IEnumerable<string> options, string parameter)
    {
        ArgumentNullException.ThrowIfNull(options, parameter);
        ImmutableArray<string> ids = [.. options];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (string.IsNullOrWhiteSpace(id))
            {
                throw new ArgumentException("An option has an id.", parameter);
            }

            if (!seen.Add(id))
            {
                throw new ArgumentException($"The option '{id}' is there twice; name it once.", parameter);
            }
        }

        return ids;
    }

    public static int Hash(ImmutableArray<string> options)
    {
        var hash = default(HashCode);
        foreach (string option in options)
        {
            hash.Add(option, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }
}
