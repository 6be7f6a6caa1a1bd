using System.Buffers.Binary;
using System.Text;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>
/// Reads the handlers and the texts of one frame of a circuit, by the layout that the framework's RenderBatchWriter writes:
/// five offsets at the end, twenty bytes for each reference frame, and a table of strings.
/// </summary>
internal static class FrameReader
{
    private const int Attribute = 3, FrameLength = 20, Offsets = 20;

    /// <summary>Every event that something in the frame listens for, with its handler's number.</summary>
    public static IEnumerable<(string Event, ulong Handler)> Handlers(byte[] frame)
    {
        var start = Offset(frame, 1);
        for (var i = 0; i < Int(frame, start); i++)
        {
            var at = start + 4 + (i * FrameLength);
            if (Int(frame, at) == Attribute && BinaryPrimitives.ReadUInt64LittleEndian(frame.AsSpan(at + 12)) is var handler and not 0)
                yield return (String(frame, Int(frame, at + 4)), handler);
        }
    }

    /// <summary>Whether a text stands anywhere in the frame.</summary>
    public static bool Holds(byte[] frame, string text) => frame.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static string String(byte[] frame, int index)
    {
        var at = Int(frame, Offset(frame, 4) + (4 * index));
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = frame[at++];
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
                return Encoding.UTF8.GetString(frame, at, length);
        }
    }

    private static int Offset(byte[] frame, int which) => Int(frame, frame.Length - Offsets + (4 * which));

    private static int Int(byte[] frame, int at) => BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(at));
}
