using System.Buffers.Binary;
using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// A GIF's size, and the blocks that its first picture is drawn from: comments, further pictures and whatever else may be
/// there a million times are left out (https://www.w3.org/Graphics/GIF/spec-gif89a.txt).
/// </summary>
internal static class GifParts
{
    private const int HeaderLength = 13, DescriptorLength = 10, ControlLength = 8;

    private const byte Extension = 0x21, Picture = 0x2C, Control = 0xF9, Trailer = 0x3B;

    public static PhotoFault ReadHeader(ReadOnlySpan<byte> file, out PhotoHeader header)
    {
        header = default;
        if (file.Length < HeaderLength)
            return PhotoFault.Damaged;
        header = new PhotoHeader(PhotoFormat.Gif, BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        return PhotoFault.None;
    }

    /// <summary>Moves the needed blocks together, in place.</summary>
    public static PhotoParts Keep(Span<byte> file)
    {
        var at = HeaderLength + TableLength(file[10]);
        var end = Math.Min(at, file.Length);
        var hasControl = false;
        while (at + DescriptorLength < file.Length)
        {
            if (file[at] is not (Extension or Picture))
                return PhotoParts.Damaged;
            var isPicture = file[at] == Picture;
            var isControl = file[at + 1] == Control && file[at + 2] == ControlLength - 4 && !hasControl;
            var length = isPicture ? PictureLength(file[at..]) : 2 + BlocksLength(file[(at + 2)..]);
            if (length > file.Length - at)
                return PhotoParts.Damaged;
            if (isPicture || isControl)
            {
                file.Slice(at, length).CopyTo(file[end..]);
                end += length;
                hasControl = true;
            }

            at += length;
            if (!isPicture)
                continue;
            if (end == file.Length)
                return PhotoParts.Damaged;
            file[end] = Trailer;
            return new PhotoParts(end + 1, SKEncodedOrigin.Default);
        }

        return PhotoParts.Damaged;
    }

    /// <summary>The descriptor, its table of colours, how many bits a code has, and the blocks of codes.</summary>
    private static int PictureLength(ReadOnlySpan<byte> file)
    {
        var start = DescriptorLength + TableLength(file[9]) + 1;
        return start < file.Length ? start + BlocksLength(file[start..]) : int.MaxValue;
    }

    private static int TableLength(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    /// <summary>Blocks up to and with the empty one; more than there is where none is empty.</summary>
    private static int BlocksLength(ReadOnlySpan<byte> blocks)
    {
        var at = 0;
        while (at < blocks.Length)
        {
            var length = blocks[at];
            at += 1 + length;
            if (length == 0)
                return at;
        }

        return int.MaxValue / 2;
    }
}
