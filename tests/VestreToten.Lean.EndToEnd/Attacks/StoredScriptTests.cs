using System.Collections.Concurrent;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Attacks.Support;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks;

/// <summary>Every text that people write, stored as script and as links, on every page that shows it in a real browser.</summary>
public sealed class StoredScriptTests
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "</textarea><script>alert(1)</script>", "</title><script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "javascript:alert(1)", "<a href=javascript:alert(1)>x</a>", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "<math><mtext></mtext><script>alert(1)</script>", "<details open ontoggle=alert(1)>", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}",
        "<!--Blazor:{\"type\":\"server\"}-->", "<base href=//evil.example>", "<link rel=stylesheet href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>", "\u202E<script>\u202C", "<form action=//evil.example><button>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    ];

    private static readonly (string Table, string[] Columns)[] Texts =
    [
        ("Improvements", ["Title", "Text", "Owner", "ProposedBy", "DeclineReason"]), ("ImprovementComments", ["Text", "Name"]), ("Escalations", ["Message", "Answer"]), ("Gains", ["Title", "Quality", "UsedFor"]),
        ("GoalDecisions", ["GoalText", "Why"]), ("ServiceGoalDecisions", ["GoalText", "Why"]), ("GoalWordings", ["Text"]), ("ServiceGoalWordings", ["Text", "Measure"]), ("ImprovementSheets", ["Background", "CurrentState", "Goal", "Analysis", "Actions", "FollowUp"]), ("AgendaItems", ["Title"]), ("MeetingChanges", ["Title"]), ("Units", ["Name"]), ("Accounts", ["Name"]), ("ApiTokens", ["Name"]),
    ];

    [Fact, Attack(22, 23)]
    public async Task Stored_script_is_never_run_and_no_stored_link_is_ever_drawn()
    {
        await using var meeting = await OpenMeeting.StartAsync();
        var unit = "(SELECT b.Id FROM Boards b JOIN Units u ON u.Id = b.UnitId WHERE u.Slug = 'ytterskogen')";
        foreach (var (table, columns) in Texts)
        {
            foreach (var column in columns)
            {
                var chosen = string.Concat(Payloads.Select((p, i) => $" WHEN {i} THEN '{p.Replace("'", "''", StringComparison.Ordinal)}'"));
                await meeting.ChangeAsync($"UPDATE {table} SET {column} = CASE (rowid + {column.Length}) % {Payloads.Length}{chosen} END WHERE {column} <> ''");
            }
        }

        var improvement = await meeting.NumberAsync($"SELECT min(Id) FROM Improvements WHERE BoardId = {unit}");
        var events = new ConcurrentQueue<string>();
        var page = await meeting.Browser.SignedInAsync(meeting.Program);
        page.Dialog += (_, dialog) =>
        {
            events.Enqueue("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(meeting.Program.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:image", StringComparison.Ordinal))
                events.Enqueue("request: " + request.Url);
        };
        await page.ExposeFunctionAsync("violated", (string what) => events.Enqueue("policy: " + what));
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => violated(e.violatedDirective + ' ' + e.blockedURI + ' ' + location.pathname))");
        var week = await page.Context.APIRequest.GetAsync(meeting.Program.Address + "/tavle/ytterskogen/moter");
        var minutes = System.Text.RegularExpressions.Regex.Matches(await week.TextAsync(), "/tavle/ytterskogen/moter/\\d{4}-\\d{1,2}(?=\")").Select(m => m.Value).Distinct().Take(3);
        string[] paths = [.. Routes.PagesOf("ytterskogen", (int)improvement), $"/tavle/ytterskogen/forbedringer?kort={improvement}", $"/tavle/ytterskogen/gevinster?forbedring={improvement}", $"/tavle/ytterskogen/loft?forbedring={improvement}", "/tavle/ytterskogen/forbedringer/arkiv?sok=%3Cscript%3Ealert(1)%3C/script%3E", "/", "/trender", "/varsler", "/konto/nokler", .. minutes];
        var shown = 0;
        foreach (var path in paths)
        {
            await page.GotoAsync(meeting.Program.Address + path);
            await page.SettleAsync();
            var text = await page.Locator("body").InnerTextAsync();
            shown += Payloads.Count(p => text.Contains(p, StringComparison.Ordinal));
            await ExpectOwnLinksAsync(page, meeting.Program.Address);
        }

        foreach (var step in await meeting.StepsAsync())
        {
            await meeting.GoToAsync(step);
            await page.GotoAsync(meeting.Program.Address + "/tavle/ytterskogen/mote");
            await page.SettleAsync();
            await ExpectOwnLinksAsync(page, meeting.Program.Address);
        }

        Assert.True(shown > Payloads.Length, $"Only {shown} texts were seen: the pages do not show what was stored");
        Assert.Empty(events.Distinct());
    }

    private static async Task ExpectOwnLinksAsync(IPage page, string address)
    {
        var links = await page.EvaluateAsync<string[]>(
            """
            () => ["href", "xlink:href", "src", "action", "formaction"].flatMap(name =>
              [...document.querySelectorAll("*")].filter(e => e.getAttribute(name)).map(e => new URL(e.getAttribute(name), location.href).href))
            """);
        Assert.NotEmpty(links);
        Assert.Empty(links.Where(l => !l.StartsWith(address + "/", StringComparison.Ordinal) && !l.StartsWith("data:image/", StringComparison.Ordinal)).Select(l => $"{page.Url}: {l}"));
    }
}
