using System.Buffers.Binary;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A WebP's first chunk, of one of three kinds (RFC 9649, section 2).</summary>
internal static class WebPHeader
{
    private const byte IsMoving = 0x02;

    public static PhotoFault Read(ReadOnlySpan<byte> file, out PhotoHeader header)
    {
        header = default;
        if (file.Length < 30 || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) > file.Length - 8)
            return PhotoFault.Damaged;
        var data = file[20..];
        if (file[12..16].SequenceEqual("VP8 "u8))
            return ReadLossy(data, out header);
        if (file[12..16].SequenceEqual("VP8L"u8))
            return ReadLossless(data, out header);
        if (!file[12..16].SequenceEqual("VP8X"u8))
            return PhotoFault.Damaged;
        header = new PhotoHeader(PhotoFormat.WebP, 1 + ReadUInt24(data[4..]), 1 + ReadUInt24(data[7..]));
        return (data[0] & IsMoving) != 0 ? PhotoFault.NotAPhoto : PhotoFault.None;
    }

    // RFC 6386, section 9.1: fourteen bits of size, two of scaling.
    private static PhotoFault ReadLossy(ReadOnlySpan<byte> data, out PhotoHeader header)
    {
        header = new PhotoHeader(
            PhotoFormat.WebP,
            BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
        return data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]) ? PhotoFault.None : PhotoFault.Damaged;
    }

    private static PhotoFault ReadLossless(ReadOnlySpan<byte> data, out PhotoHeader header)
    {
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        header = new PhotoHeader(PhotoFormat.WebP, 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        return data[0] == 0x2F ? PhotoFault.None : PhotoFault.Damaged;
    }

    private static int ReadUInt24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);
}
