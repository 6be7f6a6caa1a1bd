using System.Buffers.Binary;
using SkiaSharp;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>
/// The segments of a JPEG that are needed to draw it (ITU-T T.81, annex B): frame, tables, scans, and what tells the
/// meaning of its colours. The file ends with its first picture, whatever was hung on behind.
/// </summary>
internal ref struct JpegParts
{
    /// <summary>Most scans: ordinary progressive files have ten or so, and each goes over all pixels once more.</summary>
    public const int MaxScans = 32;

    /// <summary>Most segments of tables: each scan may bring its own four of each kind.</summary>
    public const int MaxTables = 8 * MaxScans;

    // The number of a profile's segment is one byte (ICC.1:2010, B.4).
    private const int MaxProfileSegments = 255;

    private const byte EndOfImage = 0xD9, StartOfScan = 0xDA;

    private readonly Span<byte> _file;
    private int _at;
    private int _end;
    private int _scans;
    private int _tables;
    private int _profileSegments;
    private bool _hasFrame;
    private bool _hasJfif;
    private bool _hasAdobe;
    private SKEncodedOrigin _origin = SKEncodedOrigin.Default;

    private JpegParts(Span<byte> file)
    {
        _file = file;
        _at = _end = 2;
    }

    /// <summary>Moves the needed segments together, in place.</summary>
    public static PhotoParts Keep(Span<byte> file) => new JpegParts(file).Keep();

    private PhotoParts Keep()
    {
        while (_at + 4 <= _file.Length)
        {
            var marker = _file[_at + 1];
            if (_file[_at] != 0xFF)
                return Ending();
            // Any number of these may stand before a marker.
            if (marker == 0xFF)
            {
                _at++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(_file[(_at + 2)..]);
            if (marker == EndOfImage || IsWithoutLength(marker) || length < 2 || length > _file.Length - _at - 2)
                return Ending();
            if (IsNeeded(marker, _file.Slice(_at + 4, length - 2)))
                Copy(2 + length);
            else
                _at += 2 + length;
            if (IsTooMuch)
                return PhotoParts.Damaged;
            if (marker == StartOfScan)
                CopyScan();
        }

        return Ending();
    }

    private readonly bool IsTooMuch => _scans > MaxScans || _tables > MaxTables;

    /// <summary>Whatever this is, nothing of the picture comes behind it; the decoder still sees the marker, or that one lacks.</summary>
    private PhotoParts Ending()
    {
        Copy(Math.Min(2, _file.Length - _at));
        return _scans == 0 ? PhotoParts.Damaged : new PhotoParts(_end, _origin);
    }

    private bool IsNeeded(byte marker, ReadOnlySpan<byte> data)
    {
        switch (marker)
        {
            case >= 0xC0 and <= 0xC2:
                return First(ref _hasFrame);
            case 0xC4 or 0xDB or 0xDD:
                _tables++;
                return true;
            case StartOfScan:
                _scans++;
                return true;
            case 0xE0:
                return data.StartsWith("JFIF\0"u8) && First(ref _hasJfif);
            case 0xE1 when _origin == SKEncodedOrigin.Default && data.StartsWith("Exif\0\0"u8):
                _origin = ExifOrientation.Read(data);
                return false;
            case 0xE2:
                return data.StartsWith("ICC_PROFILE\0"u8) && _profileSegments++ < MaxProfileSegments;
            case 0xEE:
                return data.StartsWith("Adobe"u8) && First(ref _hasAdobe);
            default:
                return false;
        }
    }

    /// <summary>Copies a scan's pixels, up to the next marker that is not part of them.</summary>
    private void CopyScan()
    {
        while (_at < _file.Length)
        {
            var next = _file[_at..].IndexOf((byte)0xFF);
            // The last byte may be half a marker.
            if (next < 0 || _at + next + 1 >= _file.Length)
            {
                Copy(_file.Length - _at);
                return;
            }

            Copy(next);
            var marker = _file[_at + 1];
            if (marker == 0xFF)
                _at++;
            else if (marker is 0 or (>= 0xD0 and <= 0xD7))
                Copy(2);
            else
                return;
        }
    }

    private void Copy(int length)
    {
        if (_at != _end)
            _file.Slice(_at, length).CopyTo(_file[_end..]);
        _at += length;
        _end += length;
    }

    private static bool First(ref bool isThere)
    {
        var isFirst = !isThere;
        isThere = true;
        return isFirst;
    }

    private static bool IsWithoutLength(byte marker) => marker is <= 0x01 or (>= 0xD0 and <= 0xD8);
}
