using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Who reports to whom: the people of both sides by id, and whom in the pool the manager that each names may mean.</summary>
/// <remarks>
/// People who name the same manager share what the name means, so memory is linear in the people and in those whom names may mean; who is above
/// whom is searched on demand. Immutable; safe for use by several threads.
/// </remarks>
internal sealed class ReportingLines
{
    private const int PollEvery = 4096;
    private const int ShortChain = 32;

    private readonly Pool pool;
    private readonly string managerQuestion;
    private readonly ResponseColumn? menteeManagers;
    private readonly ResponseColumn? mentorManagers;
    private readonly int[] mentorNodes;
    private readonly List<(Side Side, int Person)> nodes = []; // whose word counts; mentees first, in the order of the pool
    private readonly int[] nameOf; // the name by which each node calls their manager, or -1
    private readonly ManagerNames names;
    private readonly bool[] isOpen;

    public ReportingLines(ResponseTable responses, string managerQuestion, string? identityQuestion, CancellationToken cancellationToken)
    {
        pool = responses.Pool;
        this.managerQuestion = managerQuestion;
        menteeManagers = ColumnOf(responses, Side.Mentee, managerQuestion);
        mentorManagers = ColumnOf(responses, Side.Mentor, managerQuestion);
        mentorNodes = AddPeople(cancellationToken);
        names = new ManagerNames(nodes.Count, ManagerOf, cancellationToken);
        nameOf = names.NameOf;
        for (int node = 0; node < nodes.Count; node++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            names.Mean(ManagerNames.Kind.Id, Person(node).Id, node);
        }

        foreach (Side side in new[] { Side.Mentee, Side.Mentor })
        {
            ResponseColumn? identities = ColumnOf(responses, side, identityQuestion);
            for (int person = 0; person < pool.CountOf(side); person++)
            {
                if (person % PollEvery == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                names.Mean(ManagerNames.Kind.Name, pool[side, person].Name, NodeOf(side, person));
                if (identities?[person] is TextAnswer identity)
                {
                    names.Mean(ManagerNames.Kind.Identity, identity.Value, NodeOf(side, person));
                }
            }
        }

        names.Settle(cancellationToken);
        isOpen = OpenWays(cancellationToken);
    }

    public int Count => nodes.Count;

    public int NodeOf(Side side, int person) => side == Side.Mentee ? person : mentorNodes[person];

    public string NameOf(int node) => Person(node).Name;

    /// <summary>Whether a person was asked for their manager and did not say.</summary>
    public bool IsOpen(int node) => Column(node) is not null && nameOf[node] < 0;

    /// <summary>Whether the way up from a person, they included, ends at somebody who was asked for their manager and did not say.</summary>
    public bool IsWayOpen(int node) => isOpen[node];

    /// <summary>Everybody above a person, the nearest first; the person too where the data go in a circle.</summary>
    public List<int> Above(int node)
    {
        var chain = new List<int>(capacity: 8);
        for (int at = node; chain.Count < ShortChain; chain.Add(at))
        {
            ReadOnlySpan<int> managers = Managers(at);
            if (managers.IsEmpty || (managers.Length == 1 && managers[0] == at))
            {
                return chain;
            }

            if (managers.Length > 1)
            {
                break;
            }

            at = managers[0];
        }

        return [.. Search(node).Keys];
    }

    /// <summary>Whether one person is above another.</summary>
    public bool IsAbove(int low, int high)
    {
        int at = low;
        for (int steps = 0; steps < ShortChain; steps++)
        {
            ReadOnlySpan<int> managers = Managers(at);
            if (managers.IsEmpty || (managers.Length == 1 && managers[0] == at))
            {
                return false;
            }

            if (managers.Length > 1)
            {
                break;
            }

            at = managers[0];
            if (at == high)
            {
                return true;
            }
        }

        return Search(low).ContainsKey(high);
    }

    /// <summary>Adds everybody below a person, in no stated order; the person too where the data go in a circle.</summary>
    public void AddBelow(int node, List<int> to)
    {
        if (names.Of(node).IsEmpty)
        {
            return;
        }

        var below = new HashSet<int>();
        var queue = new Queue<int>([node]);
        while (queue.TryDequeue(out int manager))
        {
            foreach (int name in names.Of(manager))
            {
                foreach (int report in names.Callers(name))
                {
                    if (report != manager && below.Add(report))
                    {
                        queue.Enqueue(report);
                    }
                }
            }
        }

        to.AddRange(below);
    }

    /// <summary>The shortest way up from one person to another, both ends included, or <see langword="null"/> where there is none.</summary>
    public List<int>? Path(int from, int to)
    {
        Dictionary<int, int> cameFrom = Search(from);
        if (!cameFrom.TryGetValue(to, out int last))
        {
            return null;
        }

        var path = new List<int> { to };
        for (int node = last; node != from; node = cameFrom[node])
        {
            path.Add(node);
        }

        path.Add(from);
        path.Reverse();
        return path;
    }

    /// <summary>What a person said about their manager, or <see langword="null"/> where they were not asked.</summary>
    public CitedAnswer? Link(int node) => Column(node) is { } column
        ? new CitedAnswer(nodes[node].Side, Person(node).Id, managerQuestion, column.Describe(nodes[node].Person))
        : null;

    private static ResponseColumn? ColumnOf(ResponseTable responses, Side side, string? question) =>
        question is not null && responses.Pool.Questionnaire.Find(question)!.IsAskedOf(side) ? responses.Column(side, question) : null;

    private Participant Person(int node) => pool[nodes[node].Side, nodes[node].Person];

    private ResponseColumn? Column(int node) => nodes[node].Side == Side.Mentee ? menteeManagers : mentorManagers;

    private string? ManagerOf(int node) => (Column(node)?[nodes[node].Person] as TextAnswer)?.Value;

    private ReadOnlySpan<int> Managers(int node) => nameOf[node] < 0 ? [] : names.Meant(nameOf[node]);

    private int[] AddPeople(CancellationToken cancellationToken)
    {
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            nodes.Add((Side.Mentee, mentee));
        }

        int[] nodeOf = new int[pool.Mentors.Length];
        for (int mentor = 0; mentor < nodeOf.Length; mentor++)
        {
            if (mentor % PollEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int node = pool.IndexOfMentee(pool.Mentors[mentor].Id);
            nodeOf[mentor] = node < 0 ? nodes.Count : node;
            if (node < 0)
            {
                nodes.Add((Side.Mentor, mentor));
            }
            else if (ManagerOf(node) is null && (mentorManagers?[mentor] is TextAnswer || menteeManagers is null))
            {
                // The person is also a mentee and said nothing there.
                nodes[node] = (Side.Mentor, mentor);
            }
        }

        return nodeOf;
    }

    private bool[] OpenWays(CancellationToken cancellationToken)
    {
        bool[] open = new bool[nodes.Count];
        var left = new Stack<int>();
        for (int node = 0; node < open.Length; node++)
        {
            if (IsOpen(node) && !open[node])
            {
                open[node] = true;
                left.Push(node);
            }
        }

        bool[] isDone = new bool[names.Count];
        while (left.TryPop(out int manager))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (int name in names.Of(manager))
            {
                foreach (int report in isDone[name] ? [] : names.Callers(name))
                {
                    if (report != manager && !open[report])
                    {
                        open[report] = true;
                        left.Push(report);
                    }
                }

                isDone[name] = true;
            }
        }

        return open;
    }

    /// <summary>Goes up breadth first; gives each person who is reached the one from whom they were reached.</summary>
    private Dictionary<int, int> Search(int start)
    {
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out int node))
        {
            foreach (int manager in Managers(node))
            {
                if (manager != node && cameFrom.TryAdd(manager, node))
                {
                    queue.Enqueue(manager);
                }
            }
        }

        return cameFrom;
    }
}
