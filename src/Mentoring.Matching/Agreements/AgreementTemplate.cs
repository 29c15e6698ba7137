using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Agreements;

/// <summary>The Markdown text of an agreement with <c>{{placeholders}}</c> for what differs from pair to pair.</summary>
/// <remarks>Immutable and valid by construction; safe for use by several threads. Equal when the texts are.</remarks>
public sealed record AgreementTemplate
{
    private static readonly string[] lists = ["differences", "questions"];

    private readonly ImmutableArray<Piece> pieces;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text. Every <c>{{</c> begins one of <see cref="Placeholders"/>, which ends with <c>}}</c> on the same line.</param>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    /// <exception cref="InvalidInputException">A placeholder is unknown, not closed, or a list within a line; all problems are in it, with line and character.</exception>
    public AgreementTemplate(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text.ReplaceLineEndings("\n");
        var problems = new List<Problem>();
        pieces = [.. Pieces(Text, problems)];
        InvalidInputException.ThrowIfAny("agreement template", problems);
    }

    /// <summary>
    /// The placeholders: <c>mentee</c>, <c>mentor</c>, <c>scheme</c>, <c>frequency</c>, <c>months</c>, <c>start</c>, <c>end</c>,
    /// <c>confidentiality</c>, <c>liveIssue</c>, and two lists that stand on a line of their own, <c>differences</c> and <c>questions</c>.
    /// </summary>
    public static IReadOnlyList<string> Placeholders { get; } =
        ["mentee", "mentor", "scheme", "frequency", "months", "start", "end", "confidentiality", "liveIssue", .. lists];

    /// <summary>One page with everything that a pair should agree on: confidentiality, frequency, end, the live issue, and an ending without fault.</summary>
    public static AgreementTemplate Default { get; } = new(
        """
        # Mentoring agreement

        Between {{mentee}} (mentee) and {{mentor}} (mentor), in the scheme {{scheme}}.

        ## What we agree on

        - **Confidentiality:** {{confidentiality}}
        - **Meetings:** {{frequency}}
        - **Start:** {{start}}
        - **End:** {{end}}, after {{months}} months, unless we both want to go on
        - **The mentee's live issue:** {{liveIssue}}

        ## Ending without fault

        Either of us may end this at any time, without giving a reason and without fault: "It isn't working, let us call it a day" is enough. We tell
        the other first, then whoever runs the scheme, who asks for no more than a category of reason. Both are free for another pair.

        ## Where our expectations differ

        {{differences}}

        ## For our first meeting

        {{questions}}

        Signed, {{mentee}} and {{mentor}}:

        """);

    /// <summary>The text, with line feeds.</summary>
    public string Text { get; }

    /// <summary>Whether the texts are equal.</summary>
    /// <param name="other">The other template.</param>
    /// <returns>Whether they are.</returns>
    public bool Equals(AgreementTemplate? other) => other is not null && Text == other.Text;

    /// <summary>A hash of the text.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The text with values, which are Markdown already, in place of the placeholders. Values are not looked through for placeholders.</summary>
    internal string Fill(Func<string, string> valueOf)
    {
        var filled = new StringBuilder(Text.Length * 2);
        foreach (Piece piece in pieces)
        {
            filled.Append(piece.IsPlaceholder ? valueOf(piece.Text) : piece.Text);
        }

        return filled.ToString();
    }

    private static List<Piece> Pieces(string text, List<Problem> problems)
    {
        var pieces = new List<Piece>();
        int from = 0;
        for (int open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = text.IndexOf("{{", from, StringComparison.Ordinal))
        {
            pieces.Add(new Piece(text[from..open], IsPlaceholder: false));
            int lineEnd = text.IndexOf('\n', open) is >= 0 and int end ? end : text.Length;
            int close = text.IndexOf("}}", open + 2, lineEnd - open - 2, StringComparison.Ordinal);
            if (close < 0)
            {
                problems.Add(At(text, open, "the placeholder is not closed", "close it with }} on the same line"));
                from = lineEnd;
                continue;
            }

            string name = text[(open + 2)..close].Trim();
            from = close + 2;
            int lineStart = text.LastIndexOf('\n', open) + 1;
            if (!Placeholders.Contains(name, StringComparer.Ordinal))
            {
                problems.Add(At(text, open, $"there is no placeholder '{name}'", NearestName.Mend(name, [.. Placeholders])));
            }
            else if (lists.Contains(name, StringComparer.Ordinal) && (open > lineStart || text[from..lineEnd].Trim().Length > 0))
            {
                problems.Add(At(text, open, $"'{name}' is a list", "put it at the start of a line of its own"));
            }

            pieces.Add(new Piece(name, IsPlaceholder: true));
        }

        pieces.Add(new Piece(text[from..], IsPlaceholder: false));
        return pieces;
    }

    private static Problem At(string text, int position, string message, string mend)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, position);
        return new Problem(
            string.Create(CultureInfo.InvariantCulture, $"line {before.Count('\n') + 1}, character {position - before.LastIndexOf('\n')}"), message, mend);
    }

    private readonly record struct Piece(string Text, bool IsPlaceholder);
}
