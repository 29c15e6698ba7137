// Sources: for half-samples, J. Shao and C. F. J. Wu, A general theory for jackknife variance estimation (1989), doi:10.1214/aos/1176347263 (with as
// many left out as kept the spread of the half-samples is the standard error), and B. Efron and R. J. Tibshirani, An introduction to the bootstrap
// (1993), chapter 11; for answers drawn from those of others, R. R. Andridge and R. J. A. Little, A review of hot deck imputation for survey
// non-response (2010), doi:10.1111/j.1751-5823.2010.00103.x.
using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>Which questions are worth asking whom: the value of each, the order in which to ask them, and the smallest forms that do.</summary>
/// <remarks>
/// <para>A form is judged by the matching that it leads to: answers to what it leaves out become silence, the scheme matches what is left, and a
/// <see cref="PairJudge"/>, by default the scheme's own scores of all answers, says what the pairs are worth. Rules see all answers throughout, and the
/// questions that they read stay on the form. Standard errors come from half-samples: half of the mentees and half of the mentors are matched anew, with
/// scores as they are for all.</para>
/// <para>Immutable. The same people, scheme and options give the same numbers to the last bit, in any order of the people and with any number of
/// threads. Time is that of scoring and matching all people about q^2 times for q questions a side, and half of them
/// <see cref="FormOptions.Resamples"/> times for 4 q forms.</para>
/// </remarks>
public sealed class FormAnalysis
{
    internal FormAnalysis(FormOptions options)
    {
        Resamples = options.Resamples;
        Confidence = options.Confidence;
        Seed = options.Seed;
    }

    /// <summary>What the matching is worth when everybody is asked everything that they were asked.</summary>
    public FormQuality Full { get; internal init; }

    /// <summary>What each question is worth: mentees before mentors, each in the order of the questionnaire.</summary>
    public ImmutableArray<QuestionValue> Values { get; internal init; }

    /// <summary>The mentees' form, while mentors are asked everything.</summary>
    public required SideForm Mentees { get; init; }

    /// <summary>The mentors' form, while mentees are asked everything.</summary>
    public required SideForm Mentors { get; init; }

    /// <summary>What to bear in mind of all of these numbers.</summary>
    public ImmutableArray<string> Remarks { get; internal init; }

    /// <summary>The number of half-samples.</summary>
    public int Resamples { get; }

    /// <summary>The confidence that was asked for.</summary>
    public double Confidence { get; }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>Finds out what each question is worth and how short the forms may be.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people with their answers, real or generated.</param>
    /// <param name="options">How; the defaults when left out.</param>
    /// <param name="progress">Told what share of the work is done, never falling.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="InvalidInputException">The people do not fit the scheme or the judge, are too many, or cannot be matched; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static FormAnalysis Of(
        Scheme scheme, Pool pool, FormOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        new FormRun(Ground(scheme, pool, options, cancellationToken), progress).Run();

    /// <summary>What one form is worth.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people with their answers.</param>
    /// <param name="asked">The questions that are asked, each of its side, beside those that rules read, which always are.</param>
    /// <param name="options">How; the defaults when left out.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What its matching is worth, by the judge of the options.</returns>
    /// <exception cref="InvalidInputException">As for <see cref="Of"/>.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static FormQuality Measure(
        Scheme scheme, Pool pool, IEnumerable<QuestionReference> asked, FormOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        FormGround ground = Ground(scheme, pool, options, cancellationToken);
        HashSet<QuestionReference> all = [.. asked];
        return new FormMeasurement(ground).Of(ground.Without(q => q.Kept is null && !all.Contains(q.Reference)), new FormRoom());
    }

    private static FormGround Ground(Scheme scheme, Pool pool, FormOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        return new FormGround(scheme, pool, options ?? new FormOptions(), cancellationToken);
    }
}
