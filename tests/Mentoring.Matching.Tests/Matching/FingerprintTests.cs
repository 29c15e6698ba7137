using System.Security.Cryptography;
using System.Text;
using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

public sealed class FingerprintTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void The_hash_of_a_pool_is_that_of_its_texts_and_numbers_in_order(Pool pool) =>
        Assert.Equal(Plain(pool), Fingerprint.Of(pool));

    [Theory]
    [InlineData(1)]
    [InlineData(16_000)]
    [InlineData(16_384)]
    [InlineData(100_000)]
    public void A_text_of_any_length_is_hashed_whole(int length)
    {
        string text = new('\u00e4', length);
        var questionnaire = new Questionnaire([new VocabularyQuestion("words")]);
        Mentee[] mentees = [.. Enumerable.Range(0, 9).Select(i => new Mentee($"m{i}", AnswerSheet.Of(("words", Answer.Text($"{i}{text}")))))];
        var pool = new Pool(questionnaire, mentees, []);
        Assert.Equal(Plain(pool), Fingerprint.Of(pool));
    }

    [Fact]
    public void The_order_and_repetition_of_pairs_does_not_count()
    {
        Pair[] pairs = [new("a", "x"), new("b", "y")];
        Assert.Null(Fingerprint.Of(Array.Empty<Pair>()));
        Assert.Equal(Fingerprint.Of(pairs), Fingerprint.Of([pairs[1], pairs[0], pairs[1]]));
        Assert.NotEqual(Fingerprint.Of(pairs), Fingerprint.Of([new("a", "y"), new("b", "x")]));
    }

    /// <summary>All bytes in one stream, hashed at the end.</summary>
    private static string Plain(Pool pool)
    {
        using var stream = new MemoryStream();
        using var bytes = new BinaryWriter(stream);
        void Texts(IEnumerable<string> texts)
        {
            bytes.Write((long)texts.Count());
            foreach (string text in texts)
            {
                byte[] utf8 = Encoding.UTF8.GetBytes(text);
                bytes.Write((long)utf8.Length);
                bytes.Write(utf8);
            }
        }

        void Person(Participant person)
        {
            Texts([person.Id, person.Name]);
            Texts(person.Requests);
            Texts(person.Avoids);
            foreach ((string question, Answer answer) in person.Answers.Where(a => a.Value != Answer.Skipped))
            {
                Texts([question, $"{answer.State}", $"{answer}"]);
            }

            bytes.Write(-1L);
        }

        bytes.Write((long)pool.Mentees.Length);
        Array.ForEach([.. pool.Mentees], Person);
        bytes.Write((long)pool.Mentors.Length);
        foreach (Mentor mentor in pool.Mentors)
        {
            Person(mentor);
            bytes.Write((long)mentor.Capacity);
            bytes.Write((long)mentor.MinimumLoad);
        }

        Texts(pool.Locks.SelectMany(p => new[] { p.MenteeId, p.MentorId }));
        Texts(pool.EarlierPairs.SelectMany(p => new[] { p.MenteeId, p.MentorId }));
        bytes.Write((long)pool.PairValues.Length);
        foreach (PairValue value in pool.PairValues)
        {
            Texts([value.MeasureId, value.Pair.MenteeId, value.Pair.MentorId]);
            bytes.Write(value.Value);
        }

        bytes.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(stream.ToArray()));
    }
}
