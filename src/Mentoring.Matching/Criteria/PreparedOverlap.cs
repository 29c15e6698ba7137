using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>The Jaccard index over bit sets; by counting where all items weigh the same, else by adding up weights.</summary>
internal abstract class PreparedOverlap : PreparedColumns
{
    private readonly OptionSpace space;
    private readonly ItemSets menteeSets;
    private readonly ItemSets mentorSets;
    private readonly double[]? weights;
    private readonly bool emptyIsEvidence;
    private readonly Lazy<ItemColumns> columns;

    protected PreparedOverlap(TwoQuestionCriterion criterion, ResponseTable responses, bool rareItemsWeighMore, bool emptyIsEvidence)
        : base(criterion, responses)
    {
        space = new OptionSpace((OptionQuestion)Mentees.Question, (OptionQuestion)Mentors.Question);
        menteeSets = new ItemSets(space, Mentees);
        mentorSets = new ItemSets(space, Mentors);
        weights = rareItemsWeighMore ? RareItems.Weights(space, menteeSets, mentorSets) : null;
        this.emptyIsEvidence = emptyIsEvidence;
        columns = new Lazy<ItemColumns>(() => new ItemColumns(mentorSets, [.. Enumerable.Range(0, Mentors.Count)]));
    }

    internal override CommonItems? CommonItems =>
        weights is null ? new CommonItems(menteeSets, mentorSets, ReadsMentorCount: true, Counted) : null;

    internal override AgreementRows RowsWith(int[] mentors) => weights is null
        ? base.RowsWith(mentors)
        : new WeightedRows(new ItemColumns(mentorSets, mentors), (mentee, columns, agreements) => Weigh(mentee, mentors, columns, agreements));

    protected override double AgreementCore(int mentee, int mentor) => Of(menteeSets[mentee], menteeSets.CountOf(mentee), mentor);

    protected override void AgreementsCore(int mentee, Span<double> agreements)
    {
        if (weights is not null)
        {
            Weigh(mentee, [], columns.Value, agreements);
            return;
        }

        ReadOnlySpan<ulong> own = menteeSets[mentee];
        int count = menteeSets.CountOf(mentee);
        for (int mentor = 0; mentor < agreements.Length; mentor++)
        {
            agreements[mentor] = Of(own, count, mentor);
        }
    }

    protected override AnswerCodes? CodesCore() => CodesOf(Mentees.ItemKey, Mentors.ItemKey);

    protected override string ExplainCore(int mentee, int mentor)
    {
        string[] common = [.. menteeSets.ItemsOf(mentee).Where(item => mentorSets.Has(mentor, item)).Select(space.TextOf)];
        int union = menteeSets.CountOf(mentee) + mentorSets.CountOf(mentor) - common.Length;
        return IsEvidence(menteeSets.CountOf(mentee), mentorSets.CountOf(mentor))
            ? ExplainOverlap(MenteeName(mentee), MentorName(mentor), common, union)
            : ExplainEmpty(MenteeName(mentee), MentorName(mentor));
    }

    /// <summary>One sentence about what the two sets have in common.</summary>
    protected abstract string ExplainOverlap(string mentee, string mentor, string[] common, int union);

    /// <summary>One sentence about sets that are no evidence.</summary>
    protected abstract string ExplainEmpty(string mentee, string mentor);

    private bool IsEvidence(int menteeCount, int mentorCount) =>
        emptyIsEvidence ? menteeCount + mentorCount > 0 : menteeCount > 0 && mentorCount > 0;

    private double Counted(int menteeCount, int mentorCount, int common) =>
        IsEvidence(menteeCount, mentorCount) ? (double)common / (menteeCount + mentorCount - common) : double.NaN;

    /// <summary>As <see cref="Of"/> does for one mentor; all mentors where none are named.</summary>
    private void Weigh(int mentee, ReadOnlySpan<int> mentors, ItemColumns sets, Span<double> agreements)
    {
        // Where there are many items of which each has few, going through those of each pair takes less time.
        int count = menteeSets.CountOf(mentee);
        bool manyItems = (long)sets.UsedItems * agreements.Length > 8 * (((long)count * agreements.Length) + sets.ItemTotal);
        if (!manyItems)
        {
            sets.Ratios(menteeSets[mentee], weights!, agreements);
        }

        for (int i = 0; i < agreements.Length; i++)
        {
            int mentor = mentors.IsEmpty ? i : mentors[i];
            if (manyItems)
            {
                agreements[i] = Of(menteeSets[mentee], count, mentor);
            }
            else if (!IsEvidence(count, mentorSets.CountOf(mentor)))
            {
                agreements[i] = double.NaN;
            }
        }
    }

    private double Of(ReadOnlySpan<ulong> own, int count, int mentor)
    {
        if (!IsEvidence(count, mentorSets.CountOf(mentor)))
        {
            return double.NaN;
        }

        if (weights is null)
        {
            return Counted(count, mentorSets.CountOf(mentor), ItemSets.CommonCount(own, mentorSets[mentor]));
        }

        (double common, double union) = ItemSets.Weigh(own, mentorSets[mentor], weights);
        return common / union;
    }
}
