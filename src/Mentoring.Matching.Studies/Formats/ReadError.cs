using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>One thing wrong with an input, and where.</summary>
/// <param name="Line">The line, from 1; 0 when the input as a whole is meant.</param>
/// <param name="Field">The field in the line, from 1; 0 when the line as a whole is meant.</param>
/// <param name="Value">The text found there; empty when something is missing.</param>
/// <param name="Expected">What was expected instead, as a sentence.</param>
/// <remarks>A value: equal when all four parts are equal.</remarks>
public sealed record ReadError(int Line, int Field, string Value, string Expected)
{
    /// <summary>The error as one sentence.</summary>
    /// <returns>For example <c>Line 3, field 2: found 'abc'. Expected a number.</c></returns>
    public override string ToString()
    {
        string place = (Line, Field) switch
        {
            (0, _) => "",
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"Line {Line}: "),
            _ => string.Create(CultureInfo.InvariantCulture, $"Line {Line}, field {Field}: "),
        };
        return Value.Length == 0 ? place + Expected : $"{place}found '{Value}'. {Expected}";
    }
}
