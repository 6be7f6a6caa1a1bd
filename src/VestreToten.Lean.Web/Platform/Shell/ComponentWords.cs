using Microsoft.Extensions.Localization;
using MudBlazor;

namespace VestreToten.Lean.Web.Platform.Shell;

/// <summary>MudBlazor's components in the reader's language.</summary>
internal sealed class ComponentWords(IStringLocalizer<ComponentTexts> texts) : MudLocalizer
{
    public override LocalizedString this[string key] => texts[key];

    public override LocalizedString this[string key, params object[] arguments] => texts[key, arguments];
}
