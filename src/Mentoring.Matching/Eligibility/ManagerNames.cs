using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Eligibility;

/// <summary>The names by which people call their managers: who calls somebody so, and whom it may mean.</summary>
/// <remarks>
/// An id goes before an identity, and that before a person's name; all whom the first of these fits are meant. Not to be changed once settled;
/// then safe for use by several threads.
/// </remarks>
internal sealed class ManagerNames
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly PairLists callers; // of each name
    private readonly List<(int Name, int Node)>[] found = [[], [], []]; // by kind
    private readonly int nodeCount;
    private int[][] meant = [];
    private PairLists? namesOf; // of each node, the names that mean it

    /// <param name="nodeCount">The number of people.</param>
    /// <param name="managerOf">The name by which a person calls their manager, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal ManagerNames(int nodeCount, Func<int, string?> managerOf, CancellationToken cancellationToken)
    {
        this.nodeCount = nodeCount;
        NameOf = new int[nodeCount];
        var calls = new List<(int Name, int Node)>();
        for (int node = 0; node < nodeCount; node++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            NameOf[node] = -1;
            if (managerOf(node) is { } manager)
            {
                if (!numbers.TryGetValue(manager, out int name))
                {
                    numbers.Add(manager, name = numbers.Count);
                }

                NameOf[node] = name;
                calls.Add((name, node));
            }
        }

        callers = PairLists.Of(numbers.Count, calls, cancellationToken);
    }

    /// <summary>What a name may be, the strongest first.</summary>
    internal enum Kind
    {
        Id = 0,
        Identity = 1,
        Name = 2,
    }

    /// <summary>The number of names.</summary>
    internal int Count => numbers.Count;

    /// <summary>The name by which each person calls their manager, or -1.</summary>
    internal int[] NameOf { get; }

    /// <summary>The people who call their manager so.</summary>
    internal ReadOnlySpan<int> Callers(int name) => callers[name];

    /// <summary>The people whom a name may mean, in the order in which they were entered.</summary>
    internal ReadOnlySpan<int> Meant(int name) => meant[name];

    /// <summary>The names that may mean a person.</summary>
    internal ReadOnlySpan<int> Of(int node) => namesOf![node];

    /// <summary>Enters what a person may be called; texts of answers are in Unicode normalisation form C, so this is brought into it too.</summary>
    internal void Mean(Kind kind, string text, int node)
    {
        if (numbers.TryGetValue(ComposedText.Of(text), out int name))
        {
            found[(int)kind].Add((name, node));
        }
    }

    /// <summary>Settles whom each name means, once everything is entered.</summary>
    internal void Settle(CancellationToken cancellationToken)
    {
        var lists = new List<int>?[Count];
        foreach (List<(int Name, int Node)> entries in found)
        {
            bool[] isSettled = [.. lists.Select(list => list is not null)];
            foreach ((int name, int node) in entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!isSettled[name])
                {
                    (lists[name] ??= []).Add(node);
                }
            }
        }

        meant = new int[Count][];
        var names = new List<(int Node, int Name)>();
        for (int name = 0; name < meant.Length; name++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            meant[name] = lists[name] is { } list ? [.. list.Distinct()] : [];
            names.AddRange(meant[name].Select(node => (node, name)));
        }

        namesOf = PairLists.Of(nodeCount, names, cancellationToken);
    }
}
