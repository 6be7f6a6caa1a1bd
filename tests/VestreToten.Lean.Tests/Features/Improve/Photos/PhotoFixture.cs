using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Tests.Features.Improve.Photos;

/// <summary>An intake with a folder and a clock of its own.</summary>
internal sealed class PhotoFixture : IDisposable
{
    private readonly MemoryReturn _memory;

    public PhotoFixture()
    {
        _memory = new MemoryReturn(Time, () => Collections++);
        Store = new PhotoStore(Folder, Time);
        Receiver = new UploadReceiver(Store, Time);
        Intake = new PhotoIntake(Store, _memory, Time, NullLogger<PhotoIntake>.Instance);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("lean-photos-").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public PhotoStore Store { get; }

    public UploadReceiver Receiver { get; }

    public PhotoIntake Intake { get; }

    /// <summary>How often memory was given back.</summary>
    public int Collections { get; private set; }

    public static BoardRoom Room { get; } = new(new BoardLimits());

    public async Task<PhotoOutcome> TakeAsync(byte[] upload)
    {
        await using var received = ReceivedUpload.Of(new MemoryStream(upload));
        return await Intake.TakeAsync(boardId: 1, received, TestContext.Current.CancellationToken);
    }

    public async Task<PhotoOutcome.Taken> TakenAsync(byte[] upload) => Assert.IsType<PhotoOutcome.Taken>(await TakeAsync(upload));

    public async Task<PhotoFault> FaultAsync(byte[] upload) => Assert.IsType<PhotoOutcome.Refused>(await TakeAsync(upload)).Fault;

    /// <summary>The bytes of a stored photo.</summary>
    public byte[] Read(string hash, PhotoSize size = PhotoSize.Full) => File.ReadAllBytes(PathOf(hash, size));

    public string PathOf(string hash, PhotoSize size = PhotoSize.Full) => Path.Combine(Folder, PhotoName.Of(hash, size));

    /// <summary>Every file there is, whatever it is called.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Intake.Dispose();
        Receiver.Dispose();
        _memory.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
