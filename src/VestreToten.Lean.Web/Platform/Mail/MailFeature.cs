using VestreToten.Lean.Web.Platform.Hosting;

namespace VestreToten.Lean.Web.Platform.Mail;

internal static class MailFeature
{
    /// <summary>The way to the mail server, where one is set up.</summary>
    public static void AddMail(this IServiceCollection services, LeanSettings settings)
    {
        if (settings.Mail is { } mail)
            services.AddSingleton(mail).AddSingleton<MailServer>();
    }
}
