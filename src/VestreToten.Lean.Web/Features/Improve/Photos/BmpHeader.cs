using System.Buffers.Binary;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>A BMP's header of 40 bytes or more, whose pixels stand in the file as they are or in runs, and not as another format.</summary>
internal static class BmpHeader
{
    private const int ShortestHeader = 40, LongestHeader = 124, FileHeaderLength = 14;

    public static PhotoFault Read(ReadOnlySpan<byte> file, out PhotoHeader header)
    {
        header = default;
        // Two letters alone may begin anything.
        if (file.Length < FileHeaderLength + ShortestHeader || BinaryPrimitives.ReadUInt32LittleEndian(file[14..]) is < ShortestHeader or > LongestHeader)
            return PhotoFault.NotAPhoto;
        // Plain, in runs of 8 and 4 bits, and with masks of colours.
        if (BinaryPrimitives.ReadUInt32LittleEndian(file[30..]) is not (0 or 1 or 2 or 3 or 6))
            return PhotoFault.NotAPhoto;
        var height = BinaryPrimitives.ReadInt32LittleEndian(file[22..]);
        // A picture that begins at the top has a height below nought.
        header = new PhotoHeader(PhotoFormat.Bmp, BinaryPrimitives.ReadInt32LittleEndian(file[18..]), height == int.MinValue ? 0 : Math.Abs(height));
        return PhotoFault.None;
    }
}
