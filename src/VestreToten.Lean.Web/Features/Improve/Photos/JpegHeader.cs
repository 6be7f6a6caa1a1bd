using System.Buffers.Binary;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// A JPEG's frame header, and whether its first scan has all of its colours: then a decoder goes through a sequential picture
/// once, line by line. Found by walking the segments in front of the pixels (ITU-T T.81, annex B).
/// </summary>
internal static class JpegHeader
{
    private const byte StartOfScan = 0xDA;

    public static PhotoFault Read(ReadOnlySpan<byte> file, out PhotoHeader header)
    {
        header = default;
        ReadOnlySpan<byte> frame = default;
        var isSequential = false;
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF)
                return FrameFault(frame);
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                // Any number of these may stand before a marker.
                at++;
                continue;
            }

            var segment = file[(at + 2)..];
            int length = BinaryPrimitives.ReadUInt16BigEndian(segment);
            if (IsWithoutLength(marker) || length < 2 || length > segment.Length)
                return FrameFault(frame);
            if (marker == StartOfScan)
            {
                header = header with { IsStreamed = isSequential && length > 2 && segment[2] == frame[7] };
                return FrameFault(frame);
            }

            if (IsFrame(marker) && frame.IsEmpty)
            {
                frame = segment[..length];
                if (ReadFrame(marker, frame, out header) is not PhotoFault.None and var fault)
                    return fault;
                isSequential = marker < 0xC2;
            }

            at += 2 + length;
        }

        return FrameFault(frame);
    }

    // What is wrong behind the frame shows when it is decoded.
    private static PhotoFault FrameFault(ReadOnlySpan<byte> frame) => frame.IsEmpty ? PhotoFault.Damaged : PhotoFault.None;

    private static PhotoFault ReadFrame(byte marker, ReadOnlySpan<byte> segment, out PhotoHeader header)
    {
        header = default;
        if (segment.Length < 8)
            return PhotoFault.Damaged;
        // Baseline, extended and progressive with eight bits: no camera writes the others.
        if (marker > 0xC2 || segment[2] != 8)
            return PhotoFault.NotAPhoto;
        header = new PhotoHeader(
            PhotoFormat.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(segment[5..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
        return PhotoFault.None;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    // None of these has a place before the pixels.
    private static bool IsWithoutLength(byte marker) => marker is <= 0x01 or (>= 0xD0 and <= 0xD9);
}
