using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Who reports to whom: the people of both sides by id, each with an edge to every person in the pool whom their answer may mean.</summary>
internal sealed class ReportingLines
{
    private readonly List<Node> nodes = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly string managerQuestion;
    private readonly int[][] managers;

    public ReportingLines(ResponseTable responses, string managerQuestion, string? identityQuestion)
    {
        this.managerQuestion = managerQuestion;
        Add(responses, Side.Mentee);
        Add(responses, Side.Mentor);

        // A text answer is in form C, so ids are looked up in that form too.
        ILookup<string, int> byTypedId = nodes
            .Select((n, i) => (n.Id, Index: i))
            .ToLookup(n => ComposedText.Of(n.Id), n => n.Index, StringComparer.Ordinal);
        var byIdentity = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (Side side in new[] { Side.Mentee, Side.Mentor })
        {
            ResponseColumn? identities = ColumnOf(responses, side, identityQuestion);
            for (int person = 0; person < responses.Pool.CountOf(side); person++)
            {
                Participant participant = responses.Pool[side, person];
                Enter(byName, participant.Name, byId[participant.Id]);
                if (identities?[person] is TextAnswer identity)
                {
                    Enter(byIdentity, identity.Value, byId[participant.Id]);
                }
            }
        }

        managers = [.. nodes.Select((node, self) => node.Manager is null ? [] : Resolve(node.Manager, self))];

        int[] Resolve(string manager, int self)
        {
            IEnumerable<int> people = byTypedId[manager];
            if (!people.Any())
            {
                people = byIdentity.GetValueOrDefault(manager) ?? byName.GetValueOrDefault(manager) ?? [];
            }

            return [.. people.Where(p => p != self).Distinct()];
        }
    }

    public int Count => nodes.Count;

    public int NodeOf(Participant participant) => byId[participant.Id];

    public string NameOf(int node) => nodes[node].Name;

    /// <summary>Whether a person was asked for their manager and did not say.</summary>
    public bool IsOpen(int node) => nodes[node] is { IsAsked: true, Manager: null };

    /// <summary>Everybody above a person, the nearest first; the person too where the data go in a circle.</summary>
    public List<int> Above(int node) => [.. Search(node).Keys];

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
    public CitedAnswer? Link(int node) =>
        nodes[node] is { IsAsked: true } n ? new CitedAnswer(n.Side, n.Id, managerQuestion, n.Answer) : null;

    private static ResponseColumn? ColumnOf(ResponseTable responses, Side side, string? question) =>
        question is not null && responses.Pool.Questionnaire.Find(question)!.IsAskedOf(side) ? responses.Column(side, question) : null;

    private static void Enter(Dictionary<string, List<int>> index, string text, int node)
    {
        string key = ComposedText.Of(text);
        if (!index.TryGetValue(key, out List<int>? people))
        {
            index.Add(key, people = []);
        }

        people.Add(node);
    }

    private void Add(ResponseTable responses, Side side)
    {
        ResponseColumn? column = ColumnOf(responses, side, managerQuestion);
        for (int person = 0; person < responses.Pool.CountOf(side); person++)
        {
            Participant participant = responses.Pool[side, person];
            string? manager = (column?[person] as TextAnswer)?.Value;
            var node = new Node(
                participant.Id, participant.Name, side, column is not null, manager, column?.Describe(person) ?? "");
            if (byId.TryAdd(participant.Id, nodes.Count))
            {
                nodes.Add(node);
            }
            else if (nodes[NodeOf(participant)].Manager is null && (manager is not null || !nodes[NodeOf(participant)].IsAsked))
            {
                // The person is also a mentee and said nothing there.
                nodes[NodeOf(participant)] = node;
            }
        }
    }

    /// <summary>Goes up breadth first; gives each person who is reached the one from whom they were reached.</summary>
    private Dictionary<int, int> Search(int start)
    {
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out int node))
        {
            foreach (int manager in managers[node])
            {
                if (cameFrom.TryAdd(manager, node))
                {
                    queue.Enqueue(manager);
                }
            }
        }

        return cameFrom;
    }

    private sealed record Node(string Id, string Name, Side Side, bool IsAsked, string? Manager, string Answer);
}
