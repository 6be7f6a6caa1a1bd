using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using VestreToten.Lean.EndToEnd.Support;

namespace VestreToten.Lean.EndToEnd.Attacks.Support;

/// <summary>A demonstration where the leader has started the meeting in a browser.</summary>
internal sealed class OpenMeeting : IAsyncDisposable
{
    private OpenMeeting(RunningProgram program, Browser browser, IPage leader) => (Program, Browser, Leader) = (program, browser, leader);

    public RunningProgram Program { get; }

    public Browser Browser { get; }

    public IPage Leader { get; }

    /// <summary>What the program has logged as errors.</summary>
    public IReadOnlyCollection<string> Errors => HeardErrors.Of(Program);

    public static async Task<OpenMeeting> StartAsync()
    {
        var program = await RunningProgram.DemoAsync(HeardErrors.Settings);
        var browser = await Browser.OpenAsync();
        var leader = await browser.SignedInAsync(program);
        await leader.StartMeetingAsync(program);
        return new OpenMeeting(program, browser, leader);
    }

    /// <summary>Presses a button so many times before the page has heard of the first, as soon as it takes presses.</summary>
    public Task PressAsync(string mark, int times) => Leader.Pressable($"[data-testid={mark}]").EvaluateAsync(
        "(button, times) => { for (let i = 0; i < times; i++) button.click(); }", times);

    /// <summary>The codes of the agenda's steps, in order.</summary>
    public async Task<IReadOnlyList<string>> StepsAsync() =>
        await Leader.GetByTestId("agenda-step").EvaluateAllAsync<string[]>("steps => steps.map(step => step.dataset.step)");

    /// <summary>Goes to a step, by a press that counts. One that another screen's press has overtaken is made again.</summary>
    public Task GoToAsync(string step) => Until.TrueAsync(
        async () =>
        {
            var button = $"[data-testid=agenda-step][data-step={step}]";
            if (await Leader.Locator(button + "[aria-current=step]").CountAsync() > 0)
                return true;
            await Leader.Pressable(button).EvaluateAsync("button => button.click()");
            return false;
        },
        TimeSpan.FromSeconds(20), () => $"The meeting did not come to the step {step}");

    public async Task<long> NumberAsync(string sql)
    {
        await using var db = new SqliteConnection($"Data Source={Program.DatabaseFile};Default Timeout=5;Pooling=False");
        await db.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), null);
    }

    /// <summary>Changes the database behind the program's back.</summary>
    public Task ChangeAsync(string sql) => NumberAsync(sql + "; SELECT 0");

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Program.DisposeAsync();
    }
}
