using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using VestreToten.Lean.Data;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Photos;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>A zone's red tags, and what can be done to them.</summary>
public sealed partial class RedTags
{
    private bool _isOpen;
    private bool _isBusy;
    private string _message = "";

    [CascadingParameter] public required BoardContext Context { get; set; }

    [Parameter, EditorRequired] public required ZoneDetail Zone { get; set; }

    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    [Inject] internal HangRedTag Hanging { get; set; } = default!;

    [Inject] internal DecideRedTag Deciding { get; set; } = default!;

    [Inject] internal AttachZonePhoto Attach { get; set; } = default!;

    [Inject] internal IStringLocalizer<OutcomeTexts> Outcomes { get; set; } = default!;

    private bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    /// <summary>What was typed here before, and not saved, is open again.</summary>
    protected override void OnInitialized() => _isOpen = Context.Drafts.Kept.Any(kept => kept.Key == RedTagForm.Name);

    private async Task<string?> HangAsync(string what, TagVerdict thought, DateOnly by)
    {
        var outcome = await Context.PressAsync(() => Hanging.ExecuteAsync(Context.User, Context.BoardId, Zone.Tile.Id, what, thought, by), T["Saved.Tag", what.Trim()]);
        _isOpen = outcome is not { IsDone: true };
        return Said(outcome);
    }

    private async Task DecideAsync(TagView tag, TagVerdict decision) => _message = Said(await Context.PressAsync(
        () => Deciding.ExecuteAsync(Context.User, Context.BoardId, tag.Id, decision), T["Saved.Decided." + decision, tag.What])) ?? "";

    private async Task AddAsync(TagView tag, InputFileChangeEventArgs chosen)
    {
        if (_isBusy)
            return;
        (_isBusy, _message) = (true, "");
        try
        {
            var outcome = await Context.PressAsync(() => SendAsync(tag, chosen.File), T["Saved.Photo"]);
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

    private async Task<Outcome<PhotoFault>> SendAsync(TagView tag, IBrowserFile file)
    {
        if (file.Size > PhotoLimits.MaxBytes)
            return PhotoFault.TooLarge;
        await using var upload = file.OpenReadStream(PhotoLimits.MaxBytes);
        return await Attach.ExecuteAsync(Context.User, Context.BoardId, Zone.Tile.Id, ZonePhotoKind.RedTag, tag.Id, upload, file.Size);
    }

    private string? Said(Outcome<ZoneFault>? outcome) => outcome is { } known ? Outcomes.Describe(T, known) : T["Outcome.NotSaved"].Value;
}
