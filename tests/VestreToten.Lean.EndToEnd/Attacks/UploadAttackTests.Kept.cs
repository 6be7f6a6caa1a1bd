using System.Net.Sockets;
using System.Text;
using SkiaSharp;
using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

public sealed partial class UploadAttackTests
{
    private const string Mark = "STED-OG-TID";

    [Fact, Attack(38)]
    public async Task Where_and_when_a_photo_was_taken_is_not_in_what_is_kept()
    {
        using var phone = new Visitor("phone", Program.Address);
        var before = Photos();
        byte[] exif = [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, .. Encoding.ASCII.GetBytes(Mark)];
        var jpeg = TrickPhotos.WithSegments(TrickPhotos.Real(), (0xE1, exif), (0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + Mark)), (0xED, Encoding.ASCII.GetBytes("Photoshop 3.0\0" + Mark)), (0xE2, Encoding.ASCII.GetBytes("MPF\0" + Mark)), (0xFE, Encoding.ASCII.GetBytes(Mark)));
        Assert.Equal(303, (await SendAsync(phone, jpeg)).Status);
        foreach (var chunk in (string[])["tEXt", "eXIf", "tIME", "xMRk"])
            Assert.Equal(303, (await SendAsync(phone, TrickPhotos.WithChunk(chunk, Encoding.ASCII.GetBytes("Exif\0" + Mark)))).Status);
        var kept = Photos().Except(before).ToList();
        Assert.Equal(10, kept.Count);
        foreach (var photo in kept)
        {
            var bytes = await File.ReadAllBytesAsync(photo, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(Mark, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            // Nothing but how to draw it: JFIF, tables, frame.
            Assert.Subset(new HashSet<byte> { 0xE0, 0xDB, 0xC0, 0xC4 }, Markers(bytes).ToHashSet());
        }
    }

    [Fact]
    public async Task Whoever_sends_too_slowly_is_told_so_and_is_no_error_in_the_log()
    {
        using var client = new TcpClient();
        var address = new Uri(Program.Address);
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /i/{attacked.IdeaKey} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 800000\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"bilde\"; filename=\"b.jpg\"\r\n\r\n"), TestContext.Current.CancellationToken);

        // Nothing more comes; the server gives up after ten seconds, and closes the connection.
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(408, RawRequest.Status(answer));
        Assert.DoesNotContain(" ERR ", Program.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<byte> Markers(byte[] jpeg)
    {
        for (var at = 2; jpeg[at + 1] != 0xDA; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
            yield return jpeg[at + 1];
    }
}
