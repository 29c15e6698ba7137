using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;

namespace Mentoring.Matching;

/// <summary>SHA-256 of a scheme and of a pool, so that anybody can tell whether they have the same ones.</summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private Fingerprint()
    {
    }

    /// <summary>The hash of a scheme's JSON document, or <see langword="null"/> where a part of it has no JSON name.</summary>
    public static string? Of(Scheme scheme)
    {
        try
        {
            return Hex(SHA256.HashData(Encoding.UTF8.GetBytes(SchemeJson.Write(scheme))));
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }

    /// <summary>The hash of a pool. A pool keeps its people in the order of their ids, so the order they came in does not matter.</summary>
    public static string Of(Pool pool)
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add(pool);
        return Hex(fingerprint.hash.GetHashAndReset());
    }

    /// <summary>The hash of pairs, in whatever order they came; <see langword="null"/> of none.</summary>
    public static string? Of(IEnumerable<Pair> pairs)
    {
        Pair[] all = [.. pairs.Distinct().OrderBy(p => p.MenteeId, StringComparer.Ordinal).ThenBy(p => p.MentorId, StringComparer.Ordinal)];
        if (all.Length == 0)
        {
            return null;
        }

        using var fingerprint = new Fingerprint();
        fingerprint.Add(all.SelectMany(Ids));
        return Hex(fingerprint.hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private void Add(Pool pool)
    {
        Add(pool.Mentees.Length);
        foreach (Mentee mentee in pool.Mentees)
        {
            Add(mentee);
        }

        Add(pool.Mentors.Length);
        foreach (Mentor mentor in pool.Mentors)
        {
            Add(mentor);
            Add(mentor.Capacity);
            Add(mentor.MinimumLoad);
        }

        Add(pool.Locks.SelectMany(Ids));
        Add(pool.EarlierPairs.SelectMany(Ids));
        Add(pool.PairValues.Length);
        foreach (PairValue value in pool.PairValues)
        {
            Add([value.MeasureId, value.Pair.MenteeId, value.Pair.MentorId]);
            Add(BitConverter.DoubleToInt64Bits(value.Value));
        }
    }

    private void Add(Participant person)
    {
        Add([person.Id, person.Name]);
        Add(person.Requests);
        Add(person.Avoids);
        foreach ((string question, Answer answer) in person.Answers.Where(a => a.Value.State != AnswerState.Skipped))
        {
            Add([question, answer.State.ToString(), answer.ToString()!]);
        }

        Add(-1);
    }

    private static IEnumerable<string> Ids(Pair pair) => [pair.MenteeId, pair.MentorId];

    /// <summary>Texts are led by their lengths, so that no two lists of texts give the same bytes.</summary>
    private void Add(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        Add(all.Length);
        foreach (string text in all)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Add(bytes.Length);
            hash.AppendData(bytes);
        }
    }

    private void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
