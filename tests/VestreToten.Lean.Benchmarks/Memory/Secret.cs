using System.Buffers.Text;
using System.Text;

namespace VestreToten.Lean.Benchmarks.Memory;

/// <summary>Bytes that must not be found, and the ways in which a program may have written them.</summary>
/// <param name="Kind">What it is: a token, a tag, a sealed ballot, half of a key.</param>
/// <param name="Bytes">At least sixteen.</param>
internal sealed record Secret(string Kind, byte[] Bytes)
{
    /// <summary>
    /// The beginning and the end of each form. Memory that was freed may have lost either one to the allocator's own
    /// figures, and half of a secret tells which one it was.
    /// </summary>
    public IEnumerable<(string Form, byte[] Piece)> Pieces()
    {
        foreach (var piece in Ends(Bytes, 8))
            yield return ("raw", piece);
        // As a number that was read from the other end.
        foreach (var piece in Ends([.. Bytes.Reverse()], 8))
            yield return ("reversed", piece);
        foreach (var (form, text) in new[]
        {
            ("hex", Convert.ToHexString(Bytes)), ("hex", Convert.ToHexStringLower(Bytes)),
            ("base64", Convert.ToBase64String(Bytes).TrimEnd('=')), ("base64", Base64Url.EncodeToString(Bytes)),
        })
        {
            foreach (var piece in Ends(Encoding.ASCII.GetBytes(text), 12))
                yield return (form, piece);
            foreach (var piece in Ends(Encoding.Unicode.GetBytes(text), 24))
                yield return (form + " utf-16", piece);
        }
    }

    private static IEnumerable<byte[]> Ends(byte[] whole, int length) => [whole[..length], whole[^length..]];
}
