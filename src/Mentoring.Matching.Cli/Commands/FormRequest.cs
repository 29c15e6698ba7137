using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>What <c>form</c> is asked for.</summary>
/// <param name="Person">The id of the person whose next question is asked for; without one all is analysed.</param>
/// <param name="Side">The person's side, where it was said.</param>
/// <param name="Picture">Where to draw.</param>
/// <param name="Json">Whether to write JSON.</param>
internal sealed record FormRequest(string? Person, Side? Side, string? Picture, bool Json);
