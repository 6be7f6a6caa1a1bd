using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>A zone's photos: shown to who sees the board, added and removed by who works on it.</summary>
public sealed partial class ZonePictures
{
    private string _message = "";
    private bool _isBusy;

    [CascadingParameter] public required BoardContext Context { get; set; }

    [CascadingParameter] public IDesk? Desk { get; set; }

    [Parameter, EditorRequired] public required ZoneDetail Zone { get; set; }

    [Inject] internal AttachZonePhoto Attach { get; set; } = default!;

    [Inject] internal RemoveZonePhoto Remove { get; set; } = default!;

    private bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    private Task AddAsync(ZonePhotoKind kind, InputFileChangeEventArgs chosen) => PressAsync(async () =>
    {
        if (chosen.File.Size > PhotoLimits.MaxBytes)
            return PhotoFault.TooLarge;
        await using var upload = chosen.File.OpenReadStream(PhotoLimits.MaxBytes);
        return await Attach.ExecuteAsync(Context.User, Context.BoardId, Zone.Tile.Id, kind, null, upload, chosen.File.Size);
    });

    private async Task RemoveAsync(int photoId)
    {
        var question = new Question("zone-photo", T["Photo.Remove.Title"], T["Photo.Remove.Sure"], P["Remove.Yes"], P["Remove.No"]);
        if (await Desk!.AskAsync(question) is not null)
            await PressAsync(() => Remove.ExecuteAsync(Context.User, Context.BoardId, photoId));
    }

    private async Task PressAsync(Func<Task<Outcome<PhotoFault>>> press)
    {
        if (_isBusy)
            return;
        (_isBusy, _message) = (true, "");
        try
        {
            var outcome = await Context.PressAsync(press, T["Saved.Photo"]);
            _message = outcome is { } known ? Outcomes.Describe(P, known) ?? "" : P["Outcome.TryAgain"];
        }
        catch (Exception e) when (StorageFailure.Is(e) || e is IOException or JSException or TimeoutException)
        {
            _message = P["Outcome.TryAgain"];
        }
        finally
        {
            _isBusy = false;
        }
    }
}
