using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Domain.Organisation;
using VestreToten.Lean.Tests.Features.Improve.Photos;
using VestreToten.Lean.Tests.Support;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Tests.Features.Improve.Ideas;

/// <summary>Who sends slowly, or nothing, keeps no other board from being heard.</summary>
public sealed class SlowIdeasTests
{
    private const int SlowPosts = 34;

    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Uploads_that_never_come_and_posts_that_trickle_do_not_hold_another_boards_idea_back()
    {
        await using var program = await ProgramHost.StartSetUpAsync();
        var attacked = await program.OpenForIdeasAsync();
        var other = await program.OpenForIdeasAsync("kommunen", 8);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var uploads = await HoldCircuitsAsync(program, done.Token);
        var posts = await Task.WhenAll(Enumerable.Range(0, SlowPosts).Select(_ => BeginPostAsync(program.Address, attacked)));
        var trickles = posts.Select(post => TrickleAsync(post, done.Token)).ToList();

        using var phone = program.Browser();
        var answer = await phone.SendIdeaAsync(other, photo: SomePhotos.Jpeg()).WaitAsync(Promptly, Stop);
        Assert.Equal(303, answer.Status);
        Assert.DoesNotContain(uploads, upload => upload.IsCompletedSuccessfully && upload.Result.IsDone);

        await done.CancelAsync();
        await Task.WhenAll(trickles);
        foreach (var post in posts)
            post.Dispose();
        await Task.WhenAll(uploads.Select(upload => upload.ContinueWith(_ => { }, TaskScheduler.Default)));
    }

    /// <summary>One account, eight circuits, each with an upload that never delivers a byte.</summary>
    private static async Task<List<Task<Outcome<PhotoFault>>>> HoldCircuitsAsync(ProgramHost program, CancellationToken done)
    {
        var account = await program.AddAccountAsync("ansatt@kommune.invalid", "ytterskogen", Role.Staff);
        var board = await program.BoardIdAsync();
        await using var db = await program.Contexts.CreateDbContextAsync(Stop);
        var improvement = Improvement.Propose(board, ImprovementKind.Suggestion, "Skapet", null, null, DateTimeOffset.UnixEpoch);
        db.Add(improvement);
        await db.SaveChangesAsync(Stop);
        var session = await new Sessions(program.Contexts, TimeProvider.System).BeginAsync(account, Stop);
        var attach = program.Services.GetRequiredService<AttachPhoto>();
        return [.. Enumerable.Range(0, 8).Select(_ => attach.ExecuteAsync(
            session, board, improvement.Id, PhotoKind.Before, new UploadStream(new TaskCompletionSource().Task), 1_000_000, done))];
    }

    private static async Task<TcpClient> BeginPostAsync(Uri address, string path)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Stop);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 8000000\r\n\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"bilde\"; filename=\"b.jpg\"\r\n\r\n"), Stop);
        return client;
    }

    /// <summary>600 bytes a second, as long as anybody listens.</summary>
    private static async Task TrickleAsync(TcpClient post, CancellationToken done)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await second.WaitForNextTickAsync(done))
                await post.GetStream().WriteAsync(new byte[600], done);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The test is over, or the server has hung up.
        }
    }
}
