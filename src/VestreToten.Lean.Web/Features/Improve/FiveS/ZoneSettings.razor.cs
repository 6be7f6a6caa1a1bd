using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Domain.Improve.FiveS;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Ui;

namespace VestreToten.Lean.Web.Features.Improve.FiveS;

/// <summary>What is changed of a zone at a desk.</summary>
public sealed partial class ZoneSettings
{
    private const string FormName = "change-zone";

    private Draft<string> _draft = default!;
    private bool _isOpen;
    private int _seen;
    private string _reason = "";
    private string? _reasonFault;
    private string _message = "";

    [CascadingParameter] public required BoardContext Context { get; set; }

    [CascadingParameter] public IDesk? Desk { get; set; }

    [Parameter, EditorRequired] public required ZoneDetail Zone { get; set; }

    [Inject] internal ChangeZone Changing { get; set; } = default!;

    [Inject] internal CloseZone Closing { get; set; } = default!;

    [Inject] internal RenewZoneKey Renewing { get; set; } = default!;

    [Inject] internal SkipZoneRound Skipping { get; set; } = default!;

    /// <summary>What was typed here before, and not saved, is open again.</summary>
    protected override void OnInitialized()
    {
        if (Context.Drafts.Kept.Any(kept => kept.Key == FormName))
            Open();
    }

    // What somebody else saves while the form is open is not typed over.
    private void Open() => (_isOpen, _seen) = (true, Zone.Version);

    private async Task<string?> ChangeAsync(ZoneInput input)
    {
        var outcome = await Context.PressAsync(() => Changing.ExecuteAsync(Context.User, Context.BoardId, Zone.Tile.Id, _seen, input), T["Saved.Changed", input.Name.Trim()]);
        _isOpen = outcome is not { IsDone: true };
        return Said(outcome);
    }

    private Task<bool> CloseAsync() => PressAsync(() => Closing.ExecuteAsync(Context.User, Context.BoardId, Zone.Tile.Id), T["Saved.Closed", Zone.Tile.Name]);

    private Task<bool> ReopenAsync() => PressAsync(() => Closing.ReopenAsync(Context.User, Context.BoardId, Zone.Tile.Id), T["Saved.Reopened", Zone.Tile.Name]);

    private async Task RenewAsync()
    {
        var question = new Question("zone-key", T["Key.Title"], T["Key.Sure"], T["Key.Yes"], T["Key.No"]);
        if (await Desk!.AskAsync(question) is not null)
            await PressAsync(() => Renewing.ExecuteAsync(Context.User, Context.BoardId, Zone.Tile.Id), T["Saved.Renewed"]);
    }

    private async Task SkipAsync()
    {
        var fault = ZoneTexts.SkipReason.Check(_reason);
        _reasonFault = fault == TextFault.None ? null : T["Fault.Reason." + fault, ZoneTexts.SkipReason.MaxLength].Value;
        if (_reasonFault is not null)
            return;
        var (reason, seen) = (_reason, Zone.Version);
        if (await _draft.SendAsync(
                () => PressAsync(() => Skipping.ExecuteAsync(Context.User, Context.BoardId, Zone.Tile.Id, seen, reason), T["Saved.Skipped"]), isDone => isDone))
            _reason = "";
    }

    private async Task<bool> PressAsync(Func<Task<Outcome<ZoneFault>>> press, string saved)
    {
        var outcome = await Context.PressAsync(press, saved);
        _message = Said(outcome) ?? "";
        return outcome is { IsDone: true };
    }

    private string? Said(Outcome<ZoneFault>? outcome) => outcome is { } known ? Outcomes.Describe(T, known) : T["Outcome.NotSaved"].Value;
}
