using System.Globalization;
using System.Text;
using SkiaSharp;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>A photo is its pixels, and no more memory than its pixels need.</summary>
public sealed partial class UploadAttackTests(AttackedProgram attacked) : IClassFixture<AttackedProgram>
{
    /// <summary>What the largest photo that is allowed needs, and some more.</summary>
    private const long MaxMegabytes = 150;

    private static int _sent;

    private ProgramProcess Program => attacked.Program;

    [Fact, Attack(35)]
    public async Task What_is_no_photo_is_refused_whatever_it_is_called_and_a_page_in_a_photo_is_gone()
    {
        using var phone = new Visitor("phone", Program.Address);
        var before = Photos();
        const string Script = "<script>alert(document.domain)</script>";
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];
        foreach (var file in (byte[][])[Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{Script}</svg>"), Encoding.UTF8.GetBytes("<!DOCTYPE html>" + Script), Encoding.UTF8.GetBytes("\uFEFF<?xml version=\"1.0\"?><svg/>"),
            Encoding.ASCII.GetBytes("GIF89a" + Script), Encoding.ASCII.GetBytes("BM" + new string('x', 60)), Encoding.ASCII.GetBytes("%PDF-1.7"), heic, [], [0xFF], [0xFF, 0xD8, 0xFF], Encoding.ASCII.GetBytes("RIFF\0\0\0\0WEBP")])
            Assert.Equal((Encoding.Latin1.GetString(file), 400), (Encoding.Latin1.GetString(file), (await SendAsync(phone, file)).Status));
        Assert.Equal(before, Photos());

        byte[] polyglot = [.. TrickPhotos.WithSegments(TrickPhotos.Real(), (0xFE, Encoding.ASCII.GetBytes($"--><html>{Script}"))), .. Encoding.ASCII.GetBytes(Script)];
        Assert.Equal(303, (await SendAsync(phone, polyglot, "../../../<script>.html")).Status);
        Assert.Equal(303, (await SendAsync(phone, TrickPhotos.WithChunk("tEXt", Encoding.ASCII.GetBytes("Comment\0" + Script)), "bilde.svg")).Status);
        Assert.Equal(before.Length + 4, Photos().Length);
        Assert.All(Photos(), photo => Assert.DoesNotContain("<script", Encoding.Latin1.GetString(File.ReadAllBytes(photo)), StringComparison.OrdinalIgnoreCase));
    }

    [Fact, Attack(36)]
    public async Task A_small_file_that_grows_is_refused_or_takes_little_memory()
    {
        using var phone = new Visitor("phone", Program.Address);
        foreach (var png in (byte[][])[TrickPhotos.Png(60_000, 60_000), TrickPhotos.Png(int.MaxValue, int.MaxValue), TrickPhotos.Png(60_000, 1), TrickPhotos.Png(6500, 6500, interlaced: 1), TrickPhotos.Png(0, 0), TrickPhotos.Png(-1, 5), TrickPhotos.Png(12_001, 100, depth: 16, colour: 6)])
            await ExpectLittleMemoryAsync(phone, png, 400);
        foreach (var many in (byte[][])[TrickPhotos.ManySegments(0xE1, 3_500_000), TrickPhotos.ManySegments(0xE2, 3_500_000), TrickPhotos.ManySegments(0xFE, 3_500_000), TrickPhotos.ManySegments(0xED, 1_000_000), TrickPhotos.ManyChunks(1_500_000)])
            await ExpectLittleMemoryAsync(phone, many, null);
        Assert.Equal(200, (await phone.GetAsync("/healthz/ready")).Status);
    }

    [Fact, Attack(37)]
    public async Task A_photo_that_ends_too_early_is_refused_and_leaves_nothing()
    {
        using var phone = new Visitor("phone", Program.Address);
        var before = Photos().Length;
        foreach (var format in (SKEncodedImageFormat[])[SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp])
        {
            var whole = TrickPhotos.Real(format);
            foreach (var part in (double[])[0.02, 0.5, 0.9])
                Assert.Equal((format, part, 400), (format, part, (await SendAsync(phone, whole[..(int)(whole.Length * part)])).Status));
        }

        Assert.Equal(before, Photos().Length);
        Assert.Empty(Directory.EnumerateFiles(Program.Folder, "*.new", SearchOption.AllDirectories));
    }

    private async Task ExpectLittleMemoryAsync(Visitor phone, byte[] file, int? status)
    {
        await File.WriteAllTextAsync($"/proc/{Program.ProcessId}/clear_refs", "5", TestContext.Current.CancellationToken);
        var before = Memory("VmRSS");
        var answer = await SendAsync(phone, file);
        Assert.True(status is { } wanted ? answer.Status == wanted : answer.Status is 303 or 400 or 413 or 422, $"{file.Length} bytes gave {answer.Status}");
        Assert.InRange(Memory("VmHWM") - before, 0, MaxMegabytes);
    }

    private long Memory(string line) => File.ReadLines($"/proc/{Program.ProcessId}/status").Single(l => l.StartsWith(line, StringComparison.Ordinal))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, _] ? long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024 : -1;

    private string[] Photos() => [.. Directory.EnumerateFiles(Program.Folder, "*.jpg", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>To one board after another, for each takes thirty ideas a minute.</summary>
    private Task<Answer> SendAsync(Visitor phone, byte[] photo, string name = "bilde.jpg") => phone.SendIdeaAsync(
        attacked.IdeaKeys[_sent++ % attacked.IdeaKeys.Count], photo, name, ("tittel", "Bilde " + Guid.NewGuid()));
}
