using System.Collections;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Pools;

/// <summary>All the answers of one person, by question id. A question that is not here was skipped.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class AnswerSheet : IReadOnlyCollection<KeyValuePair<string, Answer>>
{
    // In ordinal order of the ids. A pool may have a million sheets, and an array takes a fraction of what a dictionary does.
    private readonly KeyValuePair<string, Answer>[] entries;

    /// <summary>Makes the answers of a person.</summary>
    /// <param name="answers">Question ids with their answers; each id once.</param>
    /// <exception cref="ArgumentException">An id is there twice, or an answer is null.</exception>
    public AnswerSheet(IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        entries = [.. answers];
        foreach ((string question, Answer answer) in entries)
        {
            ArgumentNullException.ThrowIfNull(question, nameof(answers));
            if (answer is null)
            {
                throw new ArgumentException($"The answer to question '{question}' is null; use Answer.Skipped.", nameof(answers));
            }
        }

        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (int k = 1; k < entries.Length; k++)
        {
            if (entries[k].Key == entries[k - 1].Key)
            {
                throw new ArgumentException($"Question '{entries[k].Key}' is answered twice; answer it once.", nameof(answers));
            }
        }
    }

    /// <summary>Some of the answers of another sheet, which are in order already.</summary>
    private AnswerSheet(KeyValuePair<string, Answer>[] entries) => this.entries = entries;

    /// <summary>No answers at all.</summary>
    public static AnswerSheet None { get; } = new([]);

    /// <summary>The number of answers, skipped ones that are named included.</summary>
    public int Count => entries.Length;

    /// <summary>The answer to a question.</summary>
    /// <param name="questionId">The id of the question.</param>
    /// <returns>The answer; <see cref="Answer.Skipped"/> where there is none.</returns>
    public Answer this[string questionId]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(questionId);
            int low = 0;
            int high = entries.Length - 1;
            while (low <= high)
            {
                int middle = (low + high) >>> 1;
                int order = string.CompareOrdinal(entries[middle].Key, questionId);
                if (order == 0)
                {
                    return entries[middle].Value;
                }

                (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
            }

            return Answer.Skipped;
        }
    }

    /// <summary>The answers in ordinal order of the question ids.</summary>
    internal ReadOnlySpan<KeyValuePair<string, Answer>> Entries => entries;

    /// <summary>Makes the answers of a person from pairs of question id and answer.</summary>
    /// <param name="answers">The pairs.</param>
    /// <returns>The answers.</returns>
    public static AnswerSheet Of(params IEnumerable<(string QuestionId, Answer Answer)> answers) =>
        new(answers.Select(a => KeyValuePair.Create(a.QuestionId, a.Answer)));

    /// <summary>The same answers with one of them changed.</summary>
    /// <param name="questionId">The id of the question.</param>
    /// <param name="answer">The new answer.</param>
    /// <returns>The new answers.</returns>
    public AnswerSheet With(string questionId, Answer answer) =>
        new(entries.Where(a => a.Key != questionId).Append(KeyValuePair.Create(questionId, answer)));

    /// <summary>The same answers without those to some questions; this sheet where it has none of them.</summary>
    internal AnswerSheet Without(HashSet<string> questionIds) =>
        Array.Exists(entries, e => questionIds.Contains(e.Key))
            ? new AnswerSheet(Array.FindAll(entries, e => !questionIds.Contains(e.Key)))
            : this;

    /// <summary>The answers in ordinal order of the question ids.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, Answer>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
