using System.Collections.Frozen;
using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Responses;

/// <summary>The answers of a pool, encoded once into columns that criteria and rules read.</summary>
/// <remarks>
/// Answers to questions for audits alone (<see cref="Question.AuditOnly"/>) are not here, and neither are they in <see cref="Pool"/>: nothing that is
/// made ready from this table can depend on them. Immutable; safe for use by several threads. O(people x questions) time and memory.
/// </remarks>
public sealed class ResponseTable
{
    private readonly FrozenDictionary<string, ResponseColumn> menteeColumns;
    private readonly FrozenDictionary<string, ResponseColumn> mentorColumns;
    private readonly FrozenDictionary<string, PairMeasureColumn> measures;

    /// <summary>Encodes a pool.</summary>
    /// <param name="pool">The pool.</param>
    public ResponseTable(Pool pool)
        : this(pool, CancellationToken.None)
    {
    }

    /// <summary>Encodes a pool; the token is looked at for each person.</summary>
    internal ResponseTable(Pool pool, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pool);
        Pool = pool = pool.ForMatching(cancellationToken);
        menteeColumns = Columns(pool, Side.Mentee, cancellationToken);
        mentorColumns = Columns(pool, Side.Mentor, cancellationToken);
        measures = pool.Questionnaire.PairMeasures.ToFrozenDictionary(
            m => m.Id, m => new PairMeasureColumn(m, pool, cancellationToken), StringComparer.Ordinal);
    }

    /// <summary>The pool, without the answers to questions for audits alone.</summary>
    public Pool Pool { get; }

    /// <summary>The number of mentees.</summary>
    public int MenteeCount => Pool.Mentees.Length;

    /// <summary>The number of mentors.</summary>
    public int MentorCount => Pool.Mentors.Length;

    /// <summary>The answers of a side to a question.</summary>
    /// <param name="side">The side.</param>
    /// <param name="questionId">The id of the question.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">There is no such question, that side is not asked it, or it is for audits alone.</exception>
    public ResponseColumn Column(Side side, string questionId) =>
        (side == Side.Mentee ? menteeColumns : mentorColumns).GetValueOrDefault(questionId)
        ?? throw new ArgumentException(
            Pool.Questionnaire.Find(questionId) is { AuditOnly: true }
                ? $"Question '{questionId}' is for audits alone (auditOnly), so nothing in a matching may read its answers."
                : $"No question '{questionId}' is asked of {(side == Side.Mentee ? "mentees" : "mentors")}; add it to the questionnaire.",
            nameof(questionId));

    /// <summary>The values of a pair measure.</summary>
    /// <param name="measureId">The id of the measure.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">There is no such measure.</exception>
    public PairMeasureColumn PairMeasure(string measureId) =>
        measures.GetValueOrDefault(measureId)
        ?? throw new ArgumentException($"There is no pair measure '{measureId}'; add it to the questionnaire.", nameof(measureId));

    /// <summary>What each person of a side did with a question.</summary>
    /// <param name="side">The side.</param>
    /// <param name="questionId">The id of the question.</param>
    /// <returns>One state a person.</returns>
    public ImmutableArray<AnswerState> States(Side side, string questionId) =>
        Column(side, questionId).AllStates;

    private static FrozenDictionary<string, ResponseColumn> Columns(Pool pool, Side side, CancellationToken cancellationToken)
    {
        Question[] questions = [.. pool.Questionnaire.AskedOf(side).Where(q => !q.AuditOnly).OrderBy(q => q.Id, StringComparer.Ordinal)];
        Answer[][] answers = Answers(pool, side, questions, cancellationToken);
        return questions
            .Select((question, k) => new ResponseColumn(question, side, answers[k], cancellationToken))
            .ToFrozenDictionary(column => column.Question.Id, StringComparer.Ordinal);
    }

    /// <summary>The answers to each question, of all people: sheets and questions are both in ordinal order of the ids, so each sheet is read once.</summary>
    private static Answer[][] Answers(Pool pool, Side side, Question[] questions, CancellationToken cancellationToken)
    {
        int count = pool.CountOf(side);
        Answer[][] answers = [.. questions.Select(_ => new Answer[count])];
        for (int person = 0; person < count; person++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<KeyValuePair<string, Answer>> entries = pool[side, person].Answers.Entries;
            int at = 0;
            for (int k = 0; k < questions.Length; k++)
            {
                int order = -1;
                while (at < entries.Length && (order = string.CompareOrdinal(entries[at].Key, questions[k].Id)) < 0)
                {
                    at++;
                }

                answers[k][person] = at < entries.Length && order == 0 ? entries[at].Value : Answer.Skipped;
            }
        }

        return answers;
    }
}
