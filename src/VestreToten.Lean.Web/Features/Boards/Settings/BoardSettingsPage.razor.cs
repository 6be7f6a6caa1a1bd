using System.Globalization;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Forms;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Features.Boards.Settings;

public sealed partial class BoardSettingsPage
{
    private BoardSettings? _seen;
    private DayOfWeek _day;
    private string _time = "";
    private string _staff = "";
    private Typing? _stored;
    private string? _timeFault;
    private string? _staffFault;
    private string? _refusal;

    [Inject] internal BoardSettingsQueries Queries { get; set; } = default!;

    [Inject] internal NextMeetingQueries Meetings { get; set; } = default!;

    [Inject] internal ChangeBoardSettings Changing { get; set; } = default!;

    protected override Right RequiredRight => Right.SetUpBoard;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        await ShowStoredAsync();
    }

    private async Task ShowStoredAsync()
    {
        if (Context is not { } board || await Queries.ReadAsync(board.User, board.BoardId) is not { } stored)
            return;
        (_seen, _day) = (stored, stored.Day);
        (_time, _staff) = (WrittenTime.Clock(default(DateOnly).ToDateTime(stored.Time)), stored.Staff.ToString(CultureInfo.CurrentCulture));
        _stored = Typed;
    }

    private Typing Typed => new(_day, _time, _staff);

    private void Restore(Typing typed) => (_day, _time, _staff) = (typed.Day, typed.Time, typed.Staff);

    private async Task SaveAsync()
    {
        _refusal = null;
        _timeFault = TypedClock.TryRead(_time, out var time) ? null : T["Fault.Time"].Value;
        var staffFault = TypedNumber.ReadWhole(_staff, CultureInfo.CurrentCulture, 1, Domain.Organisation.Unit.MaxStaff, out var staff);
        _staffFault = staffFault == NumberFault.None ? null : T["Fault.Staff", Domain.Organisation.Unit.MaxStaff].Value;
        if (_timeFault is not null || _staffFault is not null)
            return;
        Context!.Say(null);
        await Context.RunAsync(async () =>
        {
            var outcome = await Changing.ExecuteAsync(Context.User, Context.BoardId, _seen!, new BoardSettings(_day, time, (int)staff));
            _refusal = Outcomes.Describe(T, outcome);
            if (outcome.IsDone || outcome == Outcome.Conflict)
                await ShowStoredAsync();
            if (outcome.IsDone)
                Context.SaySaved(await SavedAsync(Context), outcome.Undo, ShowStoredAsync);
        });
    }

    private async Task<string> SavedAsync(BoardContext board) => await Meetings.FindAsync(board.User, board.BoardId) is { } next
        ? T["Saved.Next", WrittenTime.WeekdayAndDay(DateOnly.FromDateTime(next)), WrittenTime.Clock(next)]
        : T["Saved"];

    private sealed record Typing(DayOfWeek Day, string Time, string Staff);
}
