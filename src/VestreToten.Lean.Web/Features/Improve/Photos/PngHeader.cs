using System.Buffers.Binary;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A PNG's first chunk (https://www.w3.org/TR/png-3/#11IHDR).</summary>
internal static class PngHeader
{
    public static PhotoFault Read(ReadOnlySpan<byte> file, out PhotoHeader header)
    {
        header = default;
        if (file.Length < 33 || BinaryPrimitives.ReadUInt32BigEndian(file[8..]) != 13 || !file[12..16].SequenceEqual("IHDR"u8))
            return PhotoFault.Damaged;
        var width = BinaryPrimitives.ReadUInt32BigEndian(file[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(file[20..]);
        if (width > int.MaxValue || height > int.MaxValue || file[28] > 1)
            return PhotoFault.Damaged;
        header = new PhotoHeader(PhotoFormat.Png, (int)width, (int)height, file[28] == 1);
        return PhotoFault.None;
    }
}
