using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using VestreToten.Lean.Domain.Improve.Improvements;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Features.Improve.Improvements;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Meetings.Steps;

/// <summary>
/// A step that takes improvements one at a time: one is up, the others wait beside it. After each press the buttons stay
/// where they are and the next one is up, so that a remote or a keyboard never loses its place.
/// </summary>
public abstract partial class ImprovementStep : BoardPart, IDisposable
{
    /// <summary>The second press of a double press comes within this time: it was meant for the card before.</summary>
    private static readonly TimeSpan AfterAnother = PressGuard.Moment / 2;

    private int? _upId;
    private int _upAt;
    private PressGuard _presses = default!;

    [Inject] internal ImprovementQueries Improvements { get; set; } = default!;

    [Inject] internal UndoImprovement UndoImprovement { get; set; } = default!;

    [Inject] internal TimeProvider Time { get; set; } = default!;

    [Inject] internal IStringLocalizer<StepTexts> Words { get; set; } = default!;

    [Inject] internal IStringLocalizer<OutcomeTexts> Outcomes { get; set; } = default!;

    protected override BoardTopics Topics => BoardTopics.Improvements;

    protected bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    /// <summary>When the board was read.</summary>
    protected DateTimeOffset Now { get; private set; }

    protected DateOnly Today => Domain.LocalTime.DayInNorway(Now);

    /// <summary>What the step is to go through, in order.</summary>
    protected IReadOnlyList<ImprovementCard> Cards { get; private set; } = [];

    /// <summary>The one that is up; null where there is none left.</summary>
    protected ImprovementCard? Up { get; private set; }

    /// <summary>How many a step reads at once; the next ones come up as these are dealt with.</summary>
    protected const int MaxAtOnce = 100;

    /// <summary>How many belong to the step, also those that are not among <see cref="Cards"/>.</summary>
    protected int Count { get; private set; }

    /// <summary>Which of the board's open improvements belong to the step, in order.</summary>
    protected abstract IQueryable<Improvement> Choose(IQueryable<Improvement> open);

    /// <summary>The first of what the step is to go through.</summary>
    protected virtual Task<OpenImprovements> ReadCardsAsync() => OpenAsync(Choose, MaxAtOnce);

    /// <summary>Some of the board's open improvements; none where the board may not be seen any more.</summary>
    protected async Task<OpenImprovements> OpenAsync(Func<IQueryable<Improvement>, IQueryable<Improvement>> choose, int most) =>
        await Improvements.OpenAsync(User, BoardId, choose, most) ?? OpenImprovements.None;

    /// <summary>Called when another one is up, or the same has changed.</summary>
    protected virtual Task OnUpAsync(ImprovementCard? up) => Task.CompletedTask;

    /// <summary>For <c>aria-disabled</c>: the buttons have only just come to mean another card, and take no press yet.</summary>
    protected string? Holding => IsHolding ? "true" : null;

    /// <summary>Whether the next card came up by itself and only just; one that somebody chose takes presses at once.</summary>
    protected bool IsHolding => _presses.IsHolding;

    protected override void OnInitialized() => _presses = new PressGuard(Time, () => InvokeAsync(StateHasChanged));

    protected Task TakeUpAsync(ImprovementCard? card)
    {
        Say("");
        _upId = card?.Id;
        _presses.Release();
        return SettleAsync();
    }

    /// <summary>Lets the one that is up be, for now.</summary>
    protected async Task LeaveAsync()
    {
        if (HoldsBack())
            return;
        await TakeUpAsync(After(Up));
        _presses.Pause(AfterAnother);
    }

    protected override async Task ReadAsync()
    {
        Now = Time.GetUtcNow();
        (Cards, Count) = await ReadCardsAsync();
        await SettleAsync();
    }

    /// <summary>The one chosen; where it is gone, the one that came after it.</summary>
    private Task SettleAsync()
    {
        Up = Cards.FirstOrDefault(c => c.Id == _upId) ?? (Cards.Count == 0 ? null : Cards[Math.Min(_upAt, Cards.Count - 1)]);
        _upId = Up?.Id;
        _upAt = Up is null ? 0 : Cards.TakeWhile(c => c != Up).Count();
        return OnUpAsync(Up);
    }

    /// <summary>Whether the step waits for a word about the card; one that does not comes up only where no other is left.</summary>
    protected virtual bool IsWaiting(ImprovementCard card) => true;

    /// <summary>The next one that waits; after the last, the first.</summary>
    private ImprovementCard? After(ImprovementCard? card)
    {
        var others = Cards.SkipWhile(c => c != card).Skip(1).Concat(Cards.TakeWhile(c => c != card)).ToList();
        return others.Find(IsWaiting) ?? others.FirstOrDefault();
    }

    public void Dispose()
    {
        _presses?.Dispose();
        GC.SuppressFinalize(this);
    }
}
