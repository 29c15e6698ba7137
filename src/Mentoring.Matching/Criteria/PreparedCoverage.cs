using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>Coverage over bit sets; by counting where all needs weigh the same, else by adding up weights.</summary>
internal sealed class PreparedCoverage : PreparedColumns
{
    private readonly OptionSpace space;
    private readonly ItemSets needs;
    private readonly ItemSets offers;
    private readonly WeightedNeeds[]? weighted;
    private readonly Lazy<ItemColumns> columns;

    public PreparedCoverage(Coverage criterion, ResponseTable responses)
        : base(criterion, responses)
    {
        space = new OptionSpace((OptionQuestion)Mentees.Question, (OptionQuestion)Mentors.Question);
        needs = new ItemSets(space, Mentees);
        offers = new ItemSets(space, Mentors);
        columns = new Lazy<ItemColumns>(() => new ItemColumns(offers, [.. Enumerable.Range(0, Mentors.Count)]));
        if (criterion.RareItemsWeighMore || Ranked)
        {
            double[]? rarity = criterion.RareItemsWeighMore ? RareItems.Weights(space, offers) : null;
            weighted = [.. Enumerable.Range(0, Mentees.Count).Select(mentee => Weigh(mentee, rarity))];
        }
    }

    internal override CommonItems? CommonItems =>
        weighted is null ? new CommonItems(needs, offers, ReadsMentorCount: false, (wanted, _, common) => Counted(wanted, common)) : null;

    internal override AgreementRows RowsWith(int[] mentors) =>
        weighted is null ? base.RowsWith(mentors) : new WeightedRows(new ItemColumns(offers, mentors), Weigh);

    private bool Ranked => Mentees.Question is RankedChoiceQuestion;

    protected override double AgreementCore(int mentee, int mentor) =>
        weighted is null
        ? Counted(needs.CountOf(mentee), ItemSets.CommonCount(needs[mentee], offers[mentor]))
        : Weighed(weighted[mentee], mentor);

    protected override void AgreementsCore(int mentee, Span<double> agreements)
    {
        if (weighted is not null)
        {
            Weigh(mentee, columns.Value, agreements);
            return;
        }

        ReadOnlySpan<ulong> wanted = needs[mentee];
        int count = needs.CountOf(mentee);
        for (int mentor = 0; mentor < agreements.Length; mentor++)
        {
            agreements[mentor] = Counted(count, ItemSets.CommonCount(wanted, offers[mentor]));
        }
    }

    protected override AnswerCodes? CodesCore() => CodesOf(Mentees.ItemKey, Mentors.ItemKey);

    protected override string ExplainCore(int mentee, int mentor)
    {
        (string mentorName, string menteeName) = (MentorName(mentor), MenteeName(mentee));
        string[] met = [.. InOrder(mentee).Where(item => offers.Has(mentor, item)).Select(space.TextOf)];
        string order = Ranked ? ", the most wanted first" : "";
        return (met.Length, needs.CountOf(mentee)) switch
        {
            (_, 0) => $"{menteeName} asks for nothing on this list, so there is nothing to offer.",
            (0, 1) => $"{mentorName} does not offer the one thing {menteeName} needs: {space.TextOf(InOrder(mentee)[0])}.",
            (0, int all) => $"{mentorName} offers none of the {all} things {menteeName} needs.",
            (1, 1) => $"{mentorName} offers the one thing {menteeName} needs: {met[0]}.",
            (int some, int all) when some == all => $"{mentorName} offers all {all} things {menteeName} needs{order}: {Phrases.List(met)}.",
            (int some, int all) => $"{mentorName} offers {some} of the {all} things {menteeName} needs{order}: {Phrases.List(met)}.",
        };
    }

    private static double Counted(int wanted, int common) => wanted == 0 ? double.NaN : (double)common / wanted;

    /// <summary>As <see cref="Weighed"/> does for one mentor.</summary>
    private void Weigh(int mentee, ItemColumns mentors, Span<double> agreements)
    {
        WeightedNeeds wanted = weighted![mentee];
        if (wanted.Items.Length == 0)
        {
            agreements.Fill(double.NaN);
            return;
        }

        mentors.Shares(wanted.Items, wanted.Weights, wanted.Total, agreements);
    }

    private double Weighed(WeightedNeeds wanted, int mentor)
    {
        double met = 0;
        for (int i = 0; i < wanted.Items.Length; i++)
        {
            met += offers.Has(mentor, wanted.Items[i]) ? wanted.Weights[i] : 0;
        }

        return wanted.Items.Length == 0 ? double.NaN : met / wanted.Total;
    }

    /// <summary>The items of a mentee: ranked ones as ranked, others as they stand on the form.</summary>
    private int[] InOrder(int mentee) => Ranked ? [.. Mentees.Items(mentee)] : needs.ItemsOf(mentee);

    private WeightedNeeds Weigh(int mentee, double[]? rarity)
    {
        // The options of the mentees' question come first in the space, under the numbers that they have in the question.
        int[] items = [.. Mentees.Items(mentee)];
        double[] weights = Ranked ? RankWeights(items.Length) : [.. Enumerable.Repeat(1.0, items.Length)];
        for (int i = 0; i < items.Length; i++)
        {
            weights[i] *= rarity?[items[i]] ?? 1;
        }

        // The total is added up in the order of the parts, so that a mentor who offers everything gets exactly 1.
        Array.Sort(items, weights);
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }

        return new WeightedNeeds(items, weights, total);
    }

    private static double[] RankWeights(int count)
    {
        var weights = new double[count];
        double reciprocals = 0;
        for (int rank = count; rank >= 1; rank--)
        {
            reciprocals += 1.0 / rank;
            weights[rank - 1] = reciprocals / count;
        }

        return weights;
    }

    private readonly record struct WeightedNeeds(int[] Items, double[] Weights, double Total);
}
