using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Features.Boards;
using VestreToten.Lean.Web.Platform.Access;
using VestreToten.Lean.Web.Platform.Commands;

namespace VestreToten.Lean.Web.Features.Improve.Improvements;

/// <summary>
/// A form of the open card. What somebody has typed is never taken away by what others do meanwhile: where both changed
/// the same, both are shown and the one who typed chooses.
/// </summary>
public abstract class ImprovementForm : ComponentBase, IDraft, IDisposable
{
    private object? _loaded;
    private int _saved;

    [CascadingParameter] public required BoardContext Context { get; set; }

    /// <summary>Those of the open card.</summary>
    [CascadingParameter] public Drafts? Drafts { get; set; }

    [Parameter, EditorRequired] public required ImprovementDetail Detail { get; set; }

    /// <summary>What came of saving; null where the database could not answer.</summary>
    [Parameter] public EventCallback<ImprovementAnswer?> Answered { get; set; }

    protected int BoardId => Context.BoardId;

    protected ClaimsPrincipal User => Context.User;

    protected bool MayWork => Context.MayNow(Right.WorkOnImprovements);

    /// <summary>The version that the typing began from.</summary>
    protected int SeenVersion { get; private set; }

    /// <summary>Somebody else changed the same: both are shown.</summary>
    protected bool IsConflict { get; private set; }

    /// <summary>What stands in the fields, as something that can be compared.</summary>
    protected abstract object Typed { get; }

    /// <summary>Whether something stands in the fields that is not saved.</summary>
    public bool IsTyped => _loaded is not null && !Equals(_loaded, Typed);

    /// <summary>Fills the fields from <see cref="Detail"/>.</summary>
    protected abstract void Load();

    protected override void OnInitialized() => Drafts?.Add(this);

    protected override void OnParametersSet()
    {
        // After a press of one's own the card is read again; what was read before it would flash the old words.
        if (_loaded is null || (Equals(_loaded, Typed) && Detail.Card.Version >= _saved))
            TakeTheirs();
    }

    public void Drop() => TakeTheirs();

    public void Dispose()
    {
        Drafts?.Remove(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what was typed.</summary>
    protected void TakeTheirs()
    {
        Load();
        (_loaded, SeenVersion, IsConflict) = (Typed, Detail.Card.Version, false);
    }

    /// <summary>Saves what was typed over whatever stands there now.</summary>
    protected Task UseMineAsync()
    {
        SeenVersion = Detail.Card.Version;
        return SaveAsync();
    }

    /// <summary>Checks the fields and saves.</summary>
    protected abstract Task SaveAsync();

    protected async Task SendAsync(Func<Task<ImprovementAnswer>> send)
    {
        var answer = await Context.RunAsync(send);
        IsConflict = answer?.Outcome == Outcome.Conflict;
        if (answer is { IsDone: true })
            (_loaded, _saved, SeenVersion) = (Typed, answer.Value.Change ?? SeenVersion, answer.Value.Change ?? SeenVersion);
        await Answered.InvokeAsync(answer);
    }
}
