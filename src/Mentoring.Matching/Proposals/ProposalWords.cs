using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>The sentences in which a proposal answers of one pair.</summary>
internal sealed class ProposalWords(Pool pool, int mentee, int mentor)
{
    private const int MostNames = 5;

    private string Mentee => pool.Mentees[mentee].Name;

    private string Mentor => pool.Mentors[mentor].Name;

    /// <summary>Why a state has no proof.</summary>
    public const string NoProof = "The best matching in which nobody mentors their own mentor was not found within the limit; raise TwoCycleNodeLimit.";

    /// <summary>Why no matching keeps all edits.</summary>
    public static string Obstacle(Pool pool, Infeasibility infeasibility)
    {
        string mentors = Names([.. infeasibility.Columns.Select(j => pool.Mentors[j].Name)]);
        string mentees = Names([.. infeasibility.Rows.Select(i => pool.Mentees[i].Name)]);
        return infeasibility.Kind switch
        {
            InfeasibilityKind.TooFewRows => Text(
                $"The minimum loads of {mentors} need {infeasibility.Needed} mentees, but only {infeasibility.Available} may go to them."),
            InfeasibilityKind.TooFewPlaces => Text(
                $"{mentees} must go to {mentors}, where {infeasibility.Needed} {(infeasibility.Needed == 1 ? "place is" : "places are")} needed but {infeasibility.Available} are left."),
            InfeasibilityKind.PinsAboveCapacity => Text(
                $"{mentees} are held at {mentors}, where there are {infeasibility.Needed} for {infeasibility.Available} places."),
            _ => infeasibility.Message,
        };
    }

    /// <summary>Who could be placed only if two people mentored each other.</summary>
    public static string OnlyByTwoCycle(Pool pool, int mentee) =>
        $"Room could be made for {pool.Mentees[mentee].Name} only if two people mentored each other, which the scheme does not allow.";

    /// <summary>Who is short of places.</summary>
    public static string Short(Pool pool, int mentee, int[] group, int[] mentors, int places)
    {
        string names = Names([.. mentors.Select(j => pool.Mentors[j].Name)]);
        return mentors.Length == 0 ? $"{pool.Mentees[mentee].Name} may go to no mentor who takes anybody."
            : places == 0 ? $"{pool.Mentees[mentee].Name} may go only to {names}, where edits hold every place."
            : Text($"{Names([.. group.Select(i => pool.Mentees[i].Name)])} may go only to {names}: {group.Length} mentees for {places} {(places == 1 ? "place" : "places")}.");
    }

    public static string Dropping(string ruleId, int placed) => placed switch
    {
        0 => $"Without the rule {ruleId}, nobody more could be placed.",
        1 => $"Without the rule {ruleId}, 1 mentee more could be placed.",
        _ => Text($"Without the rule {ruleId}, {placed} mentees more could be placed."),
    };

    public static string OneMorePlace(string mentor, int placed, ProposalLoss? gain) =>
        $"One more place at {mentor} would {gain?.Would ?? (placed > 0 ? "place 1 mentee more" : "place nobody more")}.";

    public string Made() => $"{Mentee} is matched with {Mentor}.";

    public string Locked(int locked) => $"{Mentee} is locked to {pool.Mentors[locked].Name}.";

    public string NoPlaces() => $"{Mentor} takes nobody now.";

    public string Impossible(string obstacle) => $"{Mentee} cannot be with {Mentor}: {obstacle}";

    public string Edited(Proposal with) => $"An edit rules it out; {Placing(with)}";

    public string Competition(int[] holders, Proposal with)
    {
        int free = pool.Mentors[mentor].Capacity - holders.Length;
        string[] names = [.. holders.Select(i => pool.Mentees[i].Name)];
        string state = free > 0 ? $"{Mentor} has {(free == 1 ? "a free place" : Text($"{free} free places"))}"
            : holders.Length == 1 ? $"{names[0]} has the only place at {Mentor}"
            : Text($"{Names(names)} have the {holders.Length} places at {Mentor}");
        return $"{state}; {Placing(with)}";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Names(string[] names) => names.Length switch
    {
        0 => "nobody",
        1 => names[0],
        <= MostNames => $"{string.Join(", ", names[..^1])} and {names[^1]}",
        _ => Text($"{string.Join(", ", names[..(MostNames - 1)])} and {names.Length - MostNames + 1} others"),
    };

    private string Placing(Proposal with)
    {
        string[] others = [.. with.Moves.Where(m => m.MenteeId != pool.Mentees[mentee].Id).Select(m => pool.Mentees[pool.IndexOfMentee(m.MenteeId)].Name)];
        string moved = others.Length switch
        {
            0 => "nobody else",
            1 => $"1 other, {others[0]}",
            _ => Text($"{others.Length} others, {Names(others)}"),
        };
        return $"placing {Mentee} there would {with.Cost!.Would}, and move {moved}.";
    }
}
