using VestreToten.Lean.EndToEnd.Attacks.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

[Collection<AttackedProgram.Definition>]
public sealed class HiddenFileTests(AttackedProgram attacked)
{
    private static readonly string[] Targets =
    [
        "/..%2fappsettings.json", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "/../../../../etc/passwd", "//etc/passwd", "/.%2e/.%2e/etc/passwd",
        "/%252e%252e%252fetc%252fpasswd", "/%c0%ae%c0%ae/etc/passwd", "/%ef%bc%8e%ef%bc%8e/etc/passwd", "/..%5c..%5cwindows%5cwin.ini", "/balls/..%2f..%2fforbedringstavle.db",
        "/balls/..%2f..%2f..%2fProgram.cs", "/balls/green.svg%00.db", "/balls/green.svg%2f..%2f..%2fboard.css", "/_framework/..%2f..%2fappsettings.json",
        "/_content/..%2f..%2fforbedringstavle.db", "/tavle/ytterskogen/bilder/..%2f..%2fforbedringstavle.db", "/tavle/ytterskogen/bilder/%2fetc%2fpasswd",
        "/tavle/ytterskogen%00", "/tavle/ytterskogen%2f..%2fsolsida", "/tavle/..%2fsolsida", "/s/%00", "/s/..%2f..%2f", "/i/..%2f..%2f", "/%00", "/a%0d%0aX-Evil:%201", "/tavle/%0d%0aSet-Cookie:%20a=b",
        "/oppsett/..%2f..", "/eksport/trender/..%2f..%2fforbedringstavle.db", "/openapi/..%2f..%2fappsettings.json", "/.;/.;/etc/passwd",
    ];

    private static readonly string[] Files =
    [
        "/.git", "/.git/config", "/.git/HEAD", "/.gitignore", "/.env", "/.editorconfig", "/.config/dotnet-tools.json", "/appsettings.json", "/appsettings.Production.json",
        "/appsettings.Development.json", "/web.config", "/forbedringstavle.db", "/forbedringstavle.db-wal", "/forbedringstavle.db-shm", "/demo/forbedringstavle.db", "/App_Data/forbedringstavle.db",
        "/app_data/", "/keys/", "/cookie-keys/", "/photos/", "/bilder/", "/Program.cs", "/VestreToten.Lean.Web.dll", "/VestreToten.Lean.Web.pdb", "/VestreToten.Lean.Web.csproj", "/VestreToten.Lean.Web.deps.json",
        "/VestreToten.Lean.Web.runtimeconfig.json", "/VestreToten.Lean.Web.staticwebassets.endpoints.json", "/bin/Debug/net10.0/", "/obj/project.assets.json", "/wwwroot/board.css", "/backup.zip", "/backup.sql", "/dump.sql",
        "/server-status", "/phpinfo.php", "/wp-login.php", "/actuator/env", "/metrics", "/swagger/index.html", "/.well-known/openid-configuration", "/trace.axd", "/elmah.axd", "/balls/", "/_framework/",
        "/_framework/blazor.boot.json", "/_content/", "/balls", "/board.css.map", "/board.js~", "/board.css.bak", "/.DS_Store", "/Thumbs.db", "/id_rsa", "/secrets.json",
    ];

    [Fact, Attack(6)]
    public async Task No_way_of_writing_an_address_leads_out_of_the_folder_of_files()
    {
        foreach (var target in Targets)
        {
            foreach (var visitor in (Visitor[])[attacked["stranger"], attacked["leder"]])
            {
                var cookies = visitor.Cookies.GetCookieHeader(new Uri(visitor.Server));
                var answer = await RawRequest.GetAsync(attacked.Address, target, more: cookies.Length == 0 ? "" : $"Cookie: {cookies}\r\n");
                var status = RawRequest.Status(answer);
                var asksToSignIn = status == 401 || (status == 302 && answer.Contains("/logg-inn?", StringComparison.Ordinal));
                Assert.True(status is 400 or 404 || asksToSignIn, $"{target} gave {visitor.Name} {status}");
                Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("SQLite format", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("\r\nX-Evil", answer, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("\r\nSet-Cookie: a=b", answer, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    [Fact, Attack(7)]
    public async Task The_programs_own_files_are_not_there_and_nobody_is_told_more()
    {
        foreach (var visitor in (Visitor[])[attacked["stranger"], attacked["leder"], attacked["admin"], attacked["key of leder"]])
        {
            var absent = await visitor.GetAsync("/finnes-ikke");
            Assert.Equal(404, absent.Status);
            foreach (var file in Files)
            {
                var answer = await visitor.GetAsync(file);
                Assert.Equal((file, 404), (file, answer.Status));
                Assert.Equal((file, absent.Steady("/finnes-ikke")), (file, answer.Steady(file)));
            }
        }
    }
}
