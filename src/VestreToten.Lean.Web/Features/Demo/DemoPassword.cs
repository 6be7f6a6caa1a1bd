using System.Security.Cryptography;
using VestreToten.Lean.Web.Operations;

namespace VestreToten.Lean.Web.Features.Demo;

/// <summary>
/// The demonstration accounts' password: the setting's, else one that was made up at the first start and kept in the
/// demonstration's own folder, so that it goes on where it was.
/// </summary>
internal sealed class DemoPassword(LeanSettings settings)
{
    private const string Symbols = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly Lazy<string> _value = new(() => settings.DemoPassword ?? Kept(Path.Combine(settings.DataPath, DemoFolder.PasswordFile)));

    public string Value => _value.Value;

    private static string Kept(string file)
    {
        if (File.Exists(file))
            return File.ReadAllText(file).Trim();
        var made = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Symbols, 4)));
        File.WriteAllText(file, made);
        return made;
    }
}
