using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Output;

/// <summary>What several views of a proposal show alike: people, losses, moves.</summary>
internal sealed class ProposalView(Pool pool)
{
    public Pool Pool => pool;

    public static LossItem Item(ProposalLoss loss) => new(loss.Placed, loss.Steps, loss.ShownChange, loss.IsNone, loss.Words);

    /// <summary>A mentee by name and id; "nobody" where there is none.</summary>
    public string Mentee(string? id) => id is null ? "nobody" : Label(pool.Mentees[pool.IndexOfMentee(id)]);

    /// <summary>A mentor by name and id; "nobody" where there is none.</summary>
    public string Mentor(string? id) => id is null ? "nobody" : Label(pool.Mentors[pool.IndexOfMentor(id)]);

    public PersonItem MenteeItem(string id) => new(id, pool.Mentees[pool.IndexOfMentee(id)].Name);

    public PersonItem MentorItem(string id) => new(id, pool.Mentors[pool.IndexOfMentor(id)].Name);

    public MoveItem[] Items(ImmutableArray<ProposalMove> moves) => [.. moves.Select(m => new MoveItem(
        MenteeItem(m.MenteeId),
        m.FromMentorId is { } from ? MentorItem(from) : null,
        m.ToMentorId is { } to ? MentorItem(to) : null))];

    /// <summary>Shows who moves, where anybody does.</summary>
    public void ShowMoves(string title, ImmutableArray<ProposalMove> moves, Screen screen)
    {
        if (!moves.IsEmpty)
        {
            screen.Table(title, ["mentee", "from", "to"], [.. moves.Select(m =>
                (string[])[Mentee(m.MenteeId), Mentor(m.FromMentorId), Mentor(m.ToMentorId)])]);
        }
    }

    /// <summary>A person by name and id.</summary>
    public static string Label(Participant person) => person.Name == person.Id ? person.Id : $"{person.Name} ({person.Id})";
}
