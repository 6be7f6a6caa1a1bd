using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using VestreToten.Lean.Web.Platform.Live;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>A part of a page that reads for itself what it shows of the board: at first, and when one of its topics has moved.</summary>
public abstract class BoardPart : ComponentBase
{
    private (int Version, object? Subject)? _read;

    [CascadingParameter] public required BoardContext Context { get; set; }

    protected int BoardId => Context.BoardId;

    protected ClaimsPrincipal User => Context.User;

    /// <summary>What it shows of the board. A page follows all the topics of its parts.</summary>
    protected abstract BoardTopics Topics { get; }

    /// <summary>What it reads of the board, where that is chosen by a parameter: it is read again when another one is.</summary>
    protected virtual object? Subject => null;

    protected override async Task OnParametersSetAsync()
    {
        var wanted = (Context.Version(Topics), Subject);
        if (Equals(_read, wanted))
            return;
        _read = wanted;
        await ReadAsync();
    }

    protected abstract Task ReadAsync();
}
