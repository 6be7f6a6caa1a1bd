using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Improve.Photos;

/// <summary>An improvement's photos: shown to who sees the board, added and removed by who works on it.</summary>
public sealed partial class PhotoStrip
{
    private IReadOnlyList<PhotoOnStrip> _photos = [];
    private string _message = "";
    private bool _isBusy;
    private int? _asked;

    [Parameter, EditorRequired] public required int ImprovementId { get; set; }

    [Inject] internal PhotoQueries Queries { get; set; } = default!;

    [Inject] internal AttachPhoto Attach { get; set; } = default!;

    [Inject] internal RemovePhoto Remove { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Improvements;

    protected override object? Subject => ImprovementId;

    private bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    protected override async Task ReadAsync() => _photos = await Queries.ReadAsync(User, BoardId, ImprovementId);

    private Task AddAsync(PhotoKind kind, InputFileChangeEventArgs chosen) => PressAsync(async () =>
    {
        if (chosen.File.Size > PhotoLimits.MaxBytes)
            return PhotoFault.TooLarge;
        await using var upload = chosen.File.OpenReadStream(PhotoLimits.MaxBytes);
        return await Attach.ExecuteAsync(User, BoardId, ImprovementId, kind, upload, chosen.File.Size);
    });

    private Task RemoveAsync(int photoId) => PressAsync(() => Remove.ExecuteAsync(User, BoardId, ImprovementId, photoId));

    private async Task PressAsync(Func<Task<Outcome<PhotoFault>>> press)
    {
        if (_isBusy)
            return;
        (_isBusy, _message, _asked) = (true, "", null);
        try
        {
            _message = Outcomes.Describe(T, await press(), Improvement.MaxPhotos) ?? "";
            await ReadAsync();
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException or JSException or TimeoutException)
        {
            _message = T["Outcome.TryAgain"];
        }
        finally
        {
            _isBusy = false;
        }
    }
}
