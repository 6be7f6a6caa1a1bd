using System.Security.Cryptography;

namespace VestreToten.Lean.Demo;

/// <summary>
/// The demonstration accounts' password: the setting's, else the one it had last, else one that is made up. It is kept
/// in the demonstration's own folder, so that the demonstration goes on where it was.
/// </summary>
internal sealed class DemoPassword
{
    private const string Symbols = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly string _file;
    private readonly string? _kept;

    public DemoPassword(DemoSettings settings)
    {
        _file = Path.Combine(settings.Folder, DemoFolder.PasswordFile);
        _kept = File.Exists(_file) ? File.ReadAllText(_file).Trim() : null;
        Value = settings.Password ?? _kept ?? string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Symbols, 4)));
    }

    public string Value { get; }

    /// <summary>The accounts have it already.</summary>
    public bool IsKept => Value == _kept;

    /// <summary>The accounts have it now.</summary>
    public void Keep() => File.WriteAllText(_file, Value);
}
