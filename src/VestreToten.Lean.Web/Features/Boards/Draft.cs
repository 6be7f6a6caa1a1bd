using Microsoft.AspNetCore.Components;

namespace VestreToten.Lean.Web.Features.Boards;

/// <summary>
/// Stands in a form and shows nothing: what is typed there holds the page back from going on. Where the form goes away all the
/// same, what was typed is kept, and put back when it comes again.
/// </summary>
/// <typeparam name="T">What stands in the form's fields, compared by value.</typeparam>
public sealed class Draft<T> : ComponentBase, IDraft, IDisposable
    where T : class
{
    private Drafts? _drafts;
    private string? _key;
    private T? _start;
    private T? _value;
    private T? _settled;
    private string _words = "";
    private bool _wasTyped;
    private bool _isSending;

    [CascadingParameter] public BoardContext? Context { get; set; }

    /// <summary>Those of the dialog that the form stands in.</summary>
    [CascadingParameter] public Drafts? Dialog { get; set; }

    /// <summary>The form, and what it is about: where another card comes up under the same form, it is another key.</summary>
    [Parameter, EditorRequired] public required string Key { get; set; }

    /// <summary>What stands in the fields.</summary>
    [Parameter, EditorRequired] public required T Value { get; set; }

    /// <summary>What stands there where nothing is typed; what stood there first, where it is not told.</summary>
    [Parameter] public T? Start { get; set; }

    /// <summary>What was typed, for people to read; the value itself, where it is not told.</summary>
    [Parameter] public string? Words { get; set; }

    /// <summary>Puts back what was kept.</summary>
    [Parameter, EditorRequired] public required EventCallback<T> Restore { get; set; }

    public bool IsTyped => _value is not null && !_value.Equals(_start) && !_value.Equals(_settled);

    protected override async Task OnParametersSetAsync()
    {
        if (_key == Key)
        {
            (_value, _start, _words) = (Value, Start ?? _start, Words ?? Value.ToString() ?? "");
            Note();
            return;
        }

        Leave();
        (_key, _start, _settled, _words) = (Key, Start ?? Value, null, Words ?? Value.ToString() ?? "");
        // What stands in the fields was typed about something else.
        _value = _drafts!.Take(Key) as T ?? _start;
        Note();
        if (!_value.Equals(Value))
            await Restore.InvokeAsync(_value);
    }

    protected override void OnInitialized()
    {
        _drafts = Dialog ?? Context?.Drafts ?? new Drafts();
        _drafts.Add(this);
    }

    /// <summary>Saves. A form that goes away meanwhile, or when it is done, has nothing to keep.</summary>
    public async Task<TResult> SendAsync<TResult>(Func<Task<TResult>> save, Func<TResult, bool> isDone)
    {
        var (key, sent) = (_key, _value);
        _isSending = true;
        try
        {
            var result = await save();
            if (key == _key && isDone(result) && Context is not { HasFailed: true })
                _settled = sent;
            return result;
        }
        finally
        {
            _isSending = false;
        }
    }

    public void Drop()
    {
        _settled = _value;
        Note();
    }

    private void Note()
    {
        if (_wasTyped == IsTyped)
            return;
        _wasTyped = IsTyped;
        _drafts?.Tell();
    }

    private void Leave()
    {
        if (_key is not null && IsTyped && !_isSending)
            _drafts!.Keep(_key, _value!, _words);
    }

    public void Dispose()
    {
        if (_drafts is null)
            return;
        _drafts.Remove(this);
        Leave();
        if (_wasTyped)
            _drafts.Tell();
    }
}
