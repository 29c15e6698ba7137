using System.Globalization;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>The most useful questions, found on other people: those that the shortest form of a pilot pool would ask.</summary>
internal sealed class ChosenQuestions(int count, PilotForms pilots) : AskedQuestions
{
    public override string Content => string.Create(CultureInfo.InvariantCulture, $"the {count} questions that {pilots.Content} names first");

    public override IReadOnlySet<string> Of(ulong seed, CancellationToken cancellationToken) =>
        pilots.Sequence(seed, cancellationToken).Take(count).ToHashSet();
}
