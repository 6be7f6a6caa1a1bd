using System.Buffers.Binary;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A JPEG's frame header, found by walking the segments in front of it (ITU-T T.81, annex B).</summary>
internal static class JpegHeader
{
    public static PhotoFault Read(ReadOnlySpan<byte> file, out PhotoHeader header)
    {
        header = default;
        for (var at = 2; at + 4 <= file.Length;)
        {
            if (file[at] != 0xFF)
                return PhotoFault.Damaged;
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
                return PhotoFault.Damaged;
            if (IsFrame(marker))
                return ReadFrame(marker, segment[..length], out header);
            at += 2 + length;
        }

        return PhotoFault.Damaged;
    }

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

    // None of these has a place before the frame.
    private static bool IsWithoutLength(byte marker) => marker is <= 0x01 or (>= 0xD0 and <= 0xDA);
}
