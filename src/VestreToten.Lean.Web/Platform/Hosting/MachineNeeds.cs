using System.Globalization;
using System.Runtime.CompilerServices;
using VestreToten.Lean.Domain;
using VestreToten.Lean.Web.Platform.Localization;

namespace VestreToten.Lean.Web.Platform.Hosting;

/// <summary>What the program needs of its machine, looked at before anything else, so that it is said in one line.</summary>
internal static class MachineNeeds
{
    public static void Require(bool isIcuMissing)
    {
        if (isIcuMissing)
            throw new SettingException("libicu", "ICU is not on this machine: install the package (libicu72, icu-libs or the like)");
        Require<CultureNotFoundException>(typeof(Cultures), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "must not be set: the program needs ICU and its Norwegian and English");
        Require<TimeZoneNotFoundException>(typeof(LocalTime), "tzdata", "the time zone Europe/Oslo is not on this machine: install the package");
    }

    private static void Require<TMissing>(Type type, string name, string message)
        where TMissing : Exception
    {
        try
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
        catch (TypeInitializationException e) when (e.InnerException is TMissing)
        {
            throw new SettingException(name, message);
        }
    }
}
