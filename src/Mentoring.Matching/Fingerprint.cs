using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>SHA-256 of a scheme, of a pool and of a result, so that anybody can tell whether they have the same ones.</summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Each call of the hash costs more than hashing the few bytes of a text does, so the bytes are gathered.
    private readonly byte[] gathered = new byte[1 << 14];
    private int count;

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
    public static string Of(Pool pool, CancellationToken cancellationToken = default)
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add(pool, cancellationToken);
        return fingerprint.Hex();
    }

    /// <summary>The hash of a result: see <see cref="RunRecord.ResultHash"/> for what is in it.</summary>
    public static string Of(MatchResult result)
    {
        using var fingerprint = new Fingerprint();
        fingerprint.Add(result);
        return fingerprint.Hex();
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
        fingerprint.Add(all);
        return fingerprint.Hex();
    }

    /// <summary>The hash of people who wait, in whatever order they came; <see langword="null"/> of none.</summary>
    public static string? OfWaiting(IEnumerable<WaitingPerson> waiting)
    {
        WaitingPerson[] all = [.. waiting.Distinct().OrderBy(w => w.Side).ThenBy(w => w.Id, StringComparer.Ordinal).ThenBy(w => w.Round)];
        if (all.Length == 0)
        {
            return null;
        }

        using var fingerprint = new Fingerprint();
        foreach (WaitingPerson person in all)
        {
            fingerprint.Add([$"{person.Side}", person.Id]);
            fingerprint.Add(person.Round);
        }

        return fingerprint.Hex();
    }

    public void Dispose() => hash.Dispose();

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private string Hex()
    {
        Flush();
        return Hex(hash.GetHashAndReset());
    }

    private void Add(Pool pool, CancellationToken cancellationToken)
    {
        Add(pool.Mentees.Length);
        foreach (Mentee mentee in pool.Mentees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(mentee);
        }

        Add(pool.Mentors.Length);
        foreach (Mentor mentor in pool.Mentors)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(mentor);
            Add(mentor.Capacity);
            Add(mentor.MinimumLoad);
        }

        Add(pool.Locks.AsSpan());
        Add(pool.EarlierPairs.AsSpan());
        Add(pool.PairValues.Length);
        foreach (PairValue value in pool.PairValues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add([value.MeasureId, value.Pair.MenteeId, value.Pair.MentorId]);
            Add(value.Value);
        }
    }

    private void Add(MatchResult result)
    {
        Add($"{result.Status}");
        Add(result.Pairs.Length);
        foreach (MatchedPair pair in result.Pairs)
        {
            Add(pair.MenteeId);
            Add(pair.MentorId);
            Add(pair.Score);
            Add(pair.IsLocked ? 1 : 0);
        }

        Add(result.Unmatched.Length);
        foreach (UnmatchedMentee mentee in result.Unmatched)
        {
            Add([mentee.MenteeId, $"{mentee.Reason}", mentee.Message]);
        }

        Add(result.UnusedPlaces.Length);
        foreach (UnusedPlaces places in result.UnusedPlaces)
        {
            Add(places.MentorId);
            Add(places.Capacity);
            Add(places.Used);
        }

        AddProof(result);
        Add(result.Remarks.Length);
        foreach (MatchRemark remark in result.Remarks)
        {
            Add([remark.Code, remark.Message]);
            Add(remark.IsFlagged ? 1 : 0);
        }
    }

    /// <summary>Totals, gap, stages, certificate, infeasibility.</summary>
    private void AddProof(MatchResult result)
    {
        MatchTotals totals = result.Totals;
        foreach (long count in (ReadOnlySpan<long>)[totals.Mentees, totals.Mentors, totals.Places, totals.EligiblePairs, totals.Placed])
        {
            Add(count);
        }

        Add(totals.Score);
        Add(totals.Rank);
        Add(result.Gap is { } gap ? [gap.ToString(CultureInfo.InvariantCulture)] : []);
        Add(result.Stages.Length);
        foreach (MatchStage stage in result.Stages)
        {
            Add([$"{stage.Objective}", stage.Words]);
            Add(stage.Value);
            Add(stage.IsProven ? 1 : 0);
            Add(stage.Certificates.Length);
            foreach (OptimalityCertificate certificate in stage.Certificates)
            {
                Add(certificate);
            }
        }

        Add(result.Certificate);
        Add(result.Infeasibility is { } infeasibility ? [infeasibility.Message] : []);
    }

    private void Add(OptimalityCertificate? certificate) =>
        Add(certificate is null ? [] : [certificate.IsValid ? "valid" : "invalid", certificate.Gap.ToString(CultureInfo.InvariantCulture)]);

    private void Add(in PairScore score)
    {
        foreach (double number in (ReadOnlySpan<double>)
            [score.Mentee, score.Mentor, score.Combined, score.MenteeCoverage, score.MentorCoverage, score.Coverage, score.Rank])
        {
            Add(number);
        }
    }

    private void Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    private void Add(Participant person)
    {
        Add([person.Id, person.Name]);
        Add(person.Requests.AsSpan());
        Add(person.Avoids.AsSpan());
        foreach ((string question, Answer answer) in person.Answers.Entries)
        {
            if (answer.State != AnswerState.Skipped)
            {
                Add([question, answer.State.ToString(), answer.ToString()!]);
            }
        }

        Add(-1);
    }

    /// <summary>Texts are led by their lengths, so that no two lists of texts give the same bytes.</summary>
    private void Add(ReadOnlySpan<string> texts)
    {
        Add(texts.Length);
        foreach (string text in texts)
        {
            Add(text);
        }
    }

    /// <summary>The ids of pairs as one list of texts.</summary>
    private void Add(ReadOnlySpan<Pair> pairs)
    {
        Add(2L * pairs.Length);
        foreach (Pair pair in pairs)
        {
            Add(pair.MenteeId);
            Add(pair.MentorId);
        }
    }

    private void Add(string text)
    {
        int size = Encoding.UTF8.GetByteCount(text);
        Add((long)size);
        if (size > gathered.Length)
        {
            Flush();
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            return;
        }

        Span<byte> room = Room(size);
        count += Encoding.UTF8.GetBytes(text, room);
    }

    private void Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
        count += sizeof(long);
    }

    /// <summary>The place of the next bytes: at least so many.</summary>
    private Span<byte> Room(int size)
    {
        if (size > gathered.Length - count)
        {
            Flush();
        }

        return gathered.AsSpan(count);
    }

    private void Flush()
    {
        hash.AppendData(gathered.AsSpan(0, count));
        count = 0;
    }
}
