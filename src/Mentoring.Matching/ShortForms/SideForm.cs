using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.ShortForms;

/// <summary>In which order to ask one side its questions, while the other side is asked all of its own.</summary>
public sealed class SideForm
{
    internal SideForm(Side side, ImmutableArray<KeptQuestion> kept, FormSearchKind search, ImmutableArray<FormStep> steps, ImmutableArray<SmallestForm> smallest)
    {
        Side = side;
        Kept = kept;
        Search = search;
        Steps = steps;
        Smallest = smallest;
    }

    /// <summary>The side.</summary>
    public Side Side { get; }

    /// <summary>The questions that stay on the form, in the order of the questionnaire. They are asked at every step.</summary>
    public ImmutableArray<KeptQuestion> Kept { get; }

    /// <summary>Which of the two searches found the better sequence.</summary>
    public FormSearchKind Search { get; }

    /// <summary>From none of the other questions to all of them, one more at a time.</summary>
    public ImmutableArray<FormStep> Steps { get; }

    /// <summary>The smallest forms for each share, of the quality and then of the gain. The latter are missing where there is no gain.</summary>
    public ImmutableArray<SmallestForm> Smallest { get; }

    /// <summary>The questions that can be left out, the most useful first; each once.</summary>
    public IEnumerable<string> Sequence => Steps.Skip(1).Select(s => s.QuestionId!);
}
