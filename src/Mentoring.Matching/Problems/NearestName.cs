namespace Mentoring.Matching.Problems;

/// <summary>Finds the valid name that a misspelt one most likely meant.</summary>
/// <remarks>Optimal string alignment distance (Damerau 1964, doi:10.1145/363958.363994), letter case ignored.</remarks>
internal static class NearestName
{
    /// <summary>The nearest candidate, or <see langword="null"/> when none is near: at most a third of the letters of the longer one may differ, and at least one.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < bestDistance && distance <= Math.Max(1, Math.Max(name.Length, candidate.Length) / 3))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>A mend that names the nearest candidate, or lists them all when none is near.</summary>
    public static string Mend(string name, IReadOnlyCollection<string> candidates)
    {
        string? nearest = Find(name, candidates);
        return nearest is not null ? $"did you mean '{nearest}'"
            : candidates.Count == 0 ? "none is declared"
            : $"use one of {string.Join(", ", candidates.Select(c => $"'{c}'"))}";
    }

    private static int Distance(string a, string b)
    {
        var previous2 = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], previous2[j - 2] + 1);
                }
            }

            (previous2, previous, current) = (previous, current, previous2);
        }

        return previous[b.Length];
    }
}
