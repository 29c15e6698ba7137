using System.Security.Cryptography;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The files that <c>match</c> writes, byte for byte: whoever has the same inputs can make them anew.</summary>
internal sealed class MatchFiles(MatchReport report, InputFileItem[] inputs, string csvName)
{
    /// <summary>The matches.</summary>
    public byte[] Csv { get; } = OutputFile.Bytes(MatchesCsv.Write(report), markUnicode: true);

    /// <summary>Everything else, with the hashes of the files that were read and of the matches.</summary>
    public byte[] Json() => OutputFile.Bytes(MatchJson.Write(
        report, inputs, new OutputFileItem(csvName, Convert.ToHexStringLower(SHA256.HashData(Csv)))));
}
