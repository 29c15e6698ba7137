namespace Mentoring.Matching.Cli.Tests.Report;

/// <summary>Texts that would do harm in a page, or in a spreadsheet, that took them for more than texts. Those that try to run set <c>pwned</c>.</summary>
internal static class HostileTexts
{
    /// <summary>Those that a file of replies may hold.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "<script>window.pwned=1</script>",
        "</title><script>window.pwned=1</script>",
        "</script><script>window.pwned=1</script>",
        "</style><script>window.pwned=1</script>",
        "\"><img src=x onerror=window.pwned=1>",
        "' onmouseover='window.pwned=1' x='",
        "\" autofocus onfocus=window.pwned=1 x=\"",
        "<svg/onload=window.pwned=1>",
        "<svg><script>window.pwned=1</script></svg>",
        "<iframe srcdoc='<script>parent.pwned=1</script>'>",
        "<a href=javascript:window.pwned=1>click</a>",
        "javascript:window.pwned=1",
        "<meta http-equiv=refresh content='0;url=data:text/html,x'>",
        "<base href=//example.invalid/>",
        "<style>*{display:none}</style>",
        "<details open ontoggle=window.pwned=1>",
        "</li></ul></details></main>",
        "<!-- <![CDATA[",
        "--> ]]>",
        "&lt;script&gt; &#60;b&#62; &amp;amp;",
        "{{constructor.constructor('window.pwned=1')()}}",
        "${window.pwned=1} `x`",
        "\u202Ereversed\u202C",
        "\u2066isolated",
        "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD",
        "\u0645\u062D\u0645\u062F",
        "zero\u200Bwidth\u200D",
        "e\u0301\u0327 \U0001F469\u200D\U0001F467",
        "=HYPERLINK(\"http://example.invalid\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "#pair-1",
        "../../etc/passwd %3Cscript%3E",
        new string('x', 3000),
    ];

    /// <summary>Those that only a caller could pass.</summary>
    public static IReadOnlyList<string> Broken { get; } =
    [
        "\0nul", "bell\u0007 escape\u001B[2J", "alone\uD800", "\uDC00 alone", "swapped\uDC00\uD800", "\uFFFE\uFFFF\uFDD0 \U0001FFFE", "next\u0085line\u2028and\u2029paragraph",
        "return\r\nand\rtab\t", "<scr\0ipt>window.pwned=1</scr\0ipt>", "\u007F\u0080\u009F", "\uFF1Cscript\uFF1E",
    ];
}
