using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>What every criterion must keep to. Derive one class for each criterion, and name the questions of <see cref="QuestionnaireGenerator"/>.</summary>
public abstract class CriterionConformance
{
    private static readonly Questionnaire foreign = new([new VocabularyQuestion("somethingElse")]);

    /// <summary>The criterion.</summary>
    protected abstract Criterion Criterion { get; }

    /// <summary>Whether the criterion reads questions or measures, so that it does not fit every questionnaire.</summary>
    protected virtual bool ReadsQuestionnaire => true;

    /// <summary>Whether the person has answered their side of the matter.</summary>
    protected virtual bool HasAnswered(Pool pool, Side side, int person) => Criterion.References()
        .Where(r => r.Side == side)
        .All(r => pool[side, person].Answers[r.QuestionId].State == AnswerState.Answered);

    /// <summary>Whether two answers are evidence; override it to state the documented cases in which they are not.</summary>
    protected virtual bool IsEvidence(Pool pool, Mentee mentee, Mentor mentor) => true;

    [Property(MaxTest = 40, Arbitrary = [typeof(Arbitraries)])]
    public void Agreements_are_from_0_to_1_and_there_exactly_where_there_is_evidence(Pool pool)
    {
        PreparedCriterion prepared = Criterion.Prepare(new ResponseTable(pool));
        foreach ((int mentee, int mentor) in Pairs(pool))
        {
            bool evidence = HasAnswered(pool, Side.Mentee, mentee) && HasAnswered(pool, Side.Mentor, mentor)
                && IsEvidence(pool, pool.Mentees[mentee], pool.Mentors[mentor]);
            double? agreement = prepared.Agreement(mentee, mentor);
            Assert.Equal(evidence, agreement is not null);
            Assert.True(agreement is null or (>= 0 and <= 1));
        }
    }

    [Property(MaxTest = 20, Arbitrary = [typeof(Arbitraries)])]
    public void No_way_of_not_answering_reads_as_a_mismatch(Pool pool)
    {
        foreach (QuestionReference reference in Criterion.References())
        {
            foreach (Answer none in new[] { Answer.Skipped, Answer.NoPreference, Answer.Withheld })
            {
                Pool silent = PoolGenerator.WithAnswers(pool, reference.Side, p => p.Answers.With(reference.QuestionId, none));
                PreparedCriterion prepared = Criterion.Prepare(new ResponseTable(silent));
                Assert.All(Pairs(silent), p => Assert.Null(prepared.Agreement(p.Mentee, p.Mentor)));
                Assert.All(Pairs(silent), p => Assert.NotEmpty(prepared.Explain(p.Mentee, p.Mentor)));
                Assert.True((reference.Side == Side.Mentee ? prepared.MenteeStates : prepared.MentorStates).IndexOfAnyExcept(none.State) < 0);
            }
        }
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(Arbitraries)])]
    public void A_row_is_its_cells_to_the_last_bit(Pool pool)
    {
        PreparedCriterion prepared = Criterion.Prepare(new ResponseTable(pool));
        var row = new double[pool.Mentors.Length];
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            row.AsSpan().Fill(-1);
            prepared.Agreements(mentee, row);
            Assert.Equal(Enumerable.Range(0, row.Length).Select(m => Bits(prepared.Agreement(mentee, m))), row.Select(a => Bits(double.IsNaN(a) ? null : a)));
        }
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(Arbitraries)])]
    public void People_of_equal_code_agree_equally_with_everybody_and_are_in_equal_states(Pool pool)
    {
        PreparedCriterion prepared = Criterion.Prepare(new ResponseTable(pool));
        if (prepared.Codes is not { } codes)
        {
            return;
        }

        Assert.Equal(pool.Mentees.Length, codes.Mentees.Length);
        Assert.Equal(pool.Mentors.Length, codes.Mentors.Length);
        foreach ((int mentee, int mentor) in Pairs(pool))
        {
            int firstMentee = codes.FirstMentees[codes.Mentees[mentee]];
            int firstMentor = codes.FirstMentors[codes.Mentors[mentor]];
            Assert.True(firstMentee <= mentee && firstMentor <= mentor);
            Assert.Equal(Bits(prepared.Agreement(firstMentee, firstMentor)), Bits(prepared.Agreement(mentee, mentor)));
            Assert.Equal(prepared.MenteeStates[firstMentee], prepared.MenteeStates[mentee]);
            Assert.Equal(prepared.MentorStates[firstMentor], prepared.MentorStates[mentor]);
        }
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(Arbitraries)])]
    public void The_order_of_the_people_does_not_matter(Pool pool)
    {
        // Ids decide the order, so other ids put the same people into the reverse order.
        Dictionary<string, string> names = pool.Mentees.Select(m => m.Id).Concat(pool.Mentors.Select(m => m.Id)).Distinct()
            .OrderDescending(StringComparer.Ordinal).Select((id, i) => (id, $"p{i:00}")).ToDictionary(p => p.id, p => p.Item2);
        Pool turned = PoolGenerator.Renamed(pool, id => names[id]);
        PreparedCriterion prepared = Criterion.Prepare(new ResponseTable(pool));
        PreparedCriterion other = Criterion.Prepare(new ResponseTable(turned));
        foreach ((int mentee, int mentor) in Pairs(pool))
        {
            int otherMentee = turned.IndexOfMentee(names[pool.Mentees[mentee].Id]);
            int otherMentor = turned.IndexOfMentor(names[pool.Mentors[mentor].Id]);
            Assert.Equal(Bits(prepared.Agreement(mentee, mentor)), Bits(other.Agreement(otherMentee, otherMentor)));
            Assert.Equal(prepared.Explain(mentee, mentor), other.Explain(otherMentee, otherMentor));
        }
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(Arbitraries)])]
    public void An_explanation_is_one_sentence(Pool pool)
    {
        PreparedCriterion prepared = Criterion.Prepare(new ResponseTable(pool));
        foreach ((int mentee, int mentor) in Pairs(pool))
        {
            string sentence = prepared.Explain(mentee, mentor);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', sentence);
            Assert.True(char.IsUpper(sentence[0]), sentence);
            Assert.False(sentence.Contains("  ", StringComparison.Ordinal) || sentence.Contains("NaN", StringComparison.Ordinal), sentence);
        }
    }

    [Property(MaxTest = 20, Arbitrary = [typeof(Arbitraries)])]
    public void Preparing_twice_gives_the_same(Pool pool)
    {
        PreparedCriterion once = Criterion.Prepare(new ResponseTable(pool));
        PreparedCriterion twice = Criterion.Prepare(new ResponseTable(pool));
        Assert.Same(Criterion, once.Criterion);
        Assert.All(Pairs(pool), p => Assert.Equal(Bits(once.Agreement(p.Mentee, p.Mentor)), Bits(twice.Agreement(p.Mentee, p.Mentor))));
        Assert.All(Pairs(pool), p => Assert.Equal(once.Explain(p.Mentee, p.Mentor), twice.Explain(p.Mentee, p.Mentor)));
    }

    [Property(MaxTest = 20, Arbitrary = [typeof(Arbitraries)])]
    public void The_references_are_questions_that_their_side_is_asked(Pool pool)
    {
        Assert.All(Criterion.References(), r => Assert.True(pool.Questionnaire.Find(r.QuestionId)!.IsAskedOf(r.Side)));
        Assert.Empty(Criterion.Check(pool.Questionnaire));
    }

    [Fact]
    public void A_question_that_is_missing_is_reported_with_the_nearest_name()
    {
        Assert.All(Criterion.References(), reference =>
        {
            var misspelt = new Questionnaire([new VocabularyQuestion(reference.QuestionId + "s")]);
            Problem problem = Assert.Single(Criterion.Check(misspelt), p => p.Message == $"there is no question '{reference.QuestionId}'"
                && p.Mend == $"did you mean '{reference.QuestionId}s'");
            Assert.Equal($"criterion '{Criterion.Id}'", problem.Place);
        });
    }

    [Fact]
    public void A_pool_of_another_questionnaire_is_refused()
    {
        var responses = new ResponseTable(new Pool(foreign, [new Mentee("bea")], [new Mentor("ada")]));
        if (ReadsQuestionnaire)
        {
            Assert.NotEmpty(Assert.Throws<InvalidInputException>(() => Criterion.Prepare(responses)).Problems);
        }
        else
        {
            Assert.Null(Criterion.Prepare(responses).Agreement(0, 0));
        }
    }

    [Fact]
    public void The_criterion_has_an_id_and_a_label()
    {
        Assert.NotEmpty(Criterion.Id);
        Assert.NotEmpty(Criterion.Label);
    }

    private static IEnumerable<(int Mentee, int Mentor)> Pairs(Pool pool) =>
        from mentee in Enumerable.Range(0, pool.Mentees.Length)
        from mentor in Enumerable.Range(0, pool.Mentors.Length)
        select (mentee, mentor);

    private static long? Bits(double? agreement) => agreement is { } number ? BitConverter.DoubleToInt64Bits(number) : null;
}
