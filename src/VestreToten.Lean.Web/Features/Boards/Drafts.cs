namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// What is typed on a page, or in one of its dialogs, and not saved; and what is kept of it where its form has gone before it
/// was saved or cancelled: another screen may go on, and another card come up, at any time.
/// </summary>
/// <param name="page">Those of the page, where these are a dialog's.</param>
public sealed class Drafts(Drafts? page = null)
{
    private readonly HashSet<IDraft> _open = [];
    private readonly Dictionary<string, KeptDraft> _kept = [];

    /// <summary>Whether something would be lost.</summary>
    public bool IsTyped => _open.Any(d => d.IsTyped);

    /// <summary>What was typed in forms that are gone. A form takes what is its own when it comes back.</summary>
    public IReadOnlyCollection<KeptDraft> Kept => page?.Kept ?? _kept.Values;

    /// <summary>Called when there is something to lose, or no longer, and when something is kept.</summary>
    internal Action? Changed { get; set; }

    internal void Add(IDraft draft)
    {
        page?.Add(draft);
        _open.Add(draft);
    }

    internal void Remove(IDraft draft)
    {
        page?.Remove(draft);
        _open.Remove(draft);
    }

    internal void Keep(string key, object value, string words)
    {
        if (page is not null)
        {
            page.Keep(key, value, words);
            return;
        }

        _kept[key] = new KeptDraft(key, value, words);
        Tell();
    }

    internal object? Take(string key)
    {
        if (page is not null)
            return page.Take(key);
        return _kept.Remove(key, out var kept) ? kept.Value : null;
    }

    /// <summary>Lets go of what was kept.</summary>
    public void Discard(string key) => Take(key);

    /// <summary>Lets go of all that is typed here.</summary>
    public void DropAll()
    {
        foreach (var draft in _open.ToList())
            draft.Drop();
    }

    internal void Tell()
    {
        page?.Tell();
        Changed?.Invoke();
    }
}

/// <summary>A form in which something may be typed.</summary>
public interface IDraft
{
    /// <summary>Whether something is typed in it that is not saved.</summary>
    bool IsTyped { get; }

    /// <summary>It need not be saved.</summary>
    void Drop();
}

/// <summary>What was typed in a form that is gone.</summary>
/// <param name="Key">The form, and what it was about.</param>
/// <param name="Value">What stood in its fields.</param>
/// <param name="Words">The same, for people to read.</param>
public sealed record KeptDraft(string Key, object Value, string Words);
