using System.Buffers;
using System.Text;

namespace Mentoring.Matching.Studies.Running;

/// <summary>The whole lines of a stream one by one, with where each ends, and what stands after the last line feed.</summary>
internal sealed class LedgerLines(Stream stream) : IDisposable
{
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    private readonly ArrayBufferWriter<byte> line = new();
    private int at;
    private int count;

    /// <summary>The position after the line feed of the last line that was given.</summary>
    public long End { get; private set; }

    /// <summary>What stands after the last line feed; to be read when there are no more lines.</summary>
    public string Rest => Encoding.UTF8.GetString(line.WrittenSpan);

    /// <summary>The next line without its line feed, or null where no whole line is left.</summary>
    public string? Next()
    {
        while (true)
        {
            int feed = buffer.AsSpan(at, count - at).IndexOf((byte)'\n');
            int length = feed >= 0 ? feed : count - at;
            line.Write(buffer.AsSpan(at, length));
            at += length;
            if (feed >= 0)
            {
                at++;
                End += line.WrittenCount + 1;
                string text = Encoding.UTF8.GetString(line.WrittenSpan);
                line.ResetWrittenCount();
                return text;
            }

            (at, count) = (0, stream.Read(buffer));
            if (count == 0)
            {
                return null;
            }
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
