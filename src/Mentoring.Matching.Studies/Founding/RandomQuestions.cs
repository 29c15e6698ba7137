using System.Globalization;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>So many questions, drawn at random for each pool.</summary>
internal sealed class RandomQuestions(int count) : AskedQuestions
{
    public override string Content => string.Create(CultureInfo.InvariantCulture, $"{count} questions at random");

    public override IReadOnlySet<string> Of(ulong seed, CancellationToken cancellationToken)
    {
        string[] all = [.. All.Order(StringComparer.Ordinal)];
        return SeededOrder.Of(seed, Draw.AskedQuestions, all.Length).Take(count).Select(k => all[k]).ToHashSet();
    }
}
