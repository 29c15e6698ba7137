using System.Collections;
using System.Collections.Frozen;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Pools;

/// <summary>All the answers of one person, by question id. A question that is not here was skipped.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class AnswerSheet : IReadOnlyCollection<KeyValuePair<string, Answer>>
{
    private readonly FrozenDictionary<string, Answer> byQuestion;

    /// <summary>Makes the answers of a person.</summary>
    /// <param name="answers">Question ids with their answers; each id once.</param>
    /// <exception cref="ArgumentException">An id is there twice, or an answer is null.</exception>
    public AnswerSheet(IEnumerable<KeyValuePair<string, Answer>> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var all = new Dictionary<string, Answer>(StringComparer.Ordinal);
        foreach ((string question, Answer answer) in answers)
        {
            if (answer is null)
            {
                throw new ArgumentException($"The answer to question '{question}' is null; use Answer.Skipped.", nameof(answers));
            }

            if (!all.TryAdd(question, answer))
            {
                throw new ArgumentException($"Question '{question}' is answered twice; answer it once.", nameof(answers));
            }
        }

        byQuestion = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>No answers at all.</summary>
    public static AnswerSheet None { get; } = new([]);

    /// <summary>The number of answers, skipped ones that are named included.</summary>
    public int Count => byQuestion.Count;

    /// <summary>The answer to a question.</summary>
    /// <param name="questionId">The id of the question.</param>
    /// <returns>The answer; <see cref="Answer.Skipped"/> where there is none.</returns>
    public Answer this[string questionId] => byQuestion.GetValueOrDefault(questionId) ?? Answer.Skipped;

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
        new(byQuestion.Where(a => a.Key != questionId).Append(KeyValuePair.Create(questionId, answer)));

    /// <summary>The answers in ordinal order of the question ids.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() =>
        byQuestion.OrderBy(a => a.Key, StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
