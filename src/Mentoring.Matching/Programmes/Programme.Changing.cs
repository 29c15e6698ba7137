using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Programmes;

/// <content>What happens between rounds. Each returns a changed programme.</content>
public sealed partial class Programme
{
    /// <summary>This programme with one pair ended. It is nobody's fault, and the pair is not made again.</summary>
    /// <param name="pair">The running pair.</param>
    /// <param name="ending">When, from which side, and the category of reason.</param>
    /// <returns>The changed programme. Neither of the two waits by it; see <see cref="Join"/>.</returns>
    /// <exception cref="ArgumentException">There is no such running pair, or it ended before it started.</exception>
    public Programme End(Pair pair, Ending ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        RunningPair running = Find(pair);
        return new(Name, RoundsHeld, Running.Remove(running), Ended.Add(new EndedPair(running, ending)), Waiting);
    }

    /// <summary>This programme with new terms, and perhaps a new last day, for one pair.</summary>
    /// <param name="pair">The running pair.</param>
    /// <param name="terms">What the two agree on now.</param>
    /// <param name="end">The last day; as it was when left out.</param>
    /// <returns>The changed programme.</returns>
    /// <exception cref="ArgumentException">There is no such running pair, or the end is before the start.</exception>
    public Programme Agree(Pair pair, Terms terms, DateOnly? end = null)
    {
        RunningPair running = Find(pair);
        var agreed = new RunningPair(running.MenteeId, running.MentorId, running.Start, end ?? running.End, terms, running.Round);
        return new(Name, RoundsHeld, Running.Replace(running, agreed), Ended, Waiting);
    }

    /// <summary>This programme with one person more who waits.</summary>
    /// <param name="side">The side on which they wait.</param>
    /// <param name="id">Their id.</param>
    /// <param name="round">The round in which they joined; the next one when left out.</param>
    /// <returns>The changed programme.</returns>
    /// <exception cref="InvalidInputException">They wait already, or have a pair that runs.</exception>
    public Programme Join(Side side, string id, int? round = null) =>
        new(Name, RoundsHeld, Running, Ended, Waiting.Add(new WaitingPerson(side, id, round ?? (RoundsHeld + 1))));

    /// <summary>This programme without one of those who wait.</summary>
    /// <param name="side">The side on which they wait.</param>
    /// <param name="id">Their id.</param>
    /// <returns>The changed programme.</returns>
    /// <exception cref="ArgumentException">Nobody of that id waits on that side.</exception>
    public Programme Leave(Side side, string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        WaitingPerson person = Waiting.FirstOrDefault(w => w.Side == side && w.Id == id.Trim())
            ?? throw new ArgumentException($"'{id}' does not wait{Near(id, Waiting.Where(w => w.Side == side).Select(w => w.Id))}.", nameof(id));
        return new(Name, RoundsHeld, Running, Ended, Waiting.Remove(person));
    }

    private RunningPair Find(Pair pair) => Running.FirstOrDefault(p => p.Pair == pair)
        ?? throw new ArgumentException($"The pair {pair} does not run{Near($"{pair}", Running.Select(p => $"{p.Pair}"))}.", nameof(pair));

    private static string Near(string name, IEnumerable<string> names) =>
        NearestName.Find(name, names) is { } near ? $"; did you mean '{near}'" : "";
}
