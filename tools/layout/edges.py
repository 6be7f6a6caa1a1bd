#!/usr/bin/env python3
"""The two small changes of code after the move, as exact rules: edges.py texts|agenda. Run in the moved checkout."""
import glob, os, re, subprocess, sys
W = 'src/VestreToten.Lean.Web/'
def sub(f, *pairs):
    s = open(f, encoding='utf-8').read()
    for a, b in pairs: s = re.sub(a, b, s)
    open(f, 'w', encoding='utf-8').write(s)
def split(*a): subprocess.run([sys.executable, os.path.join(os.path.dirname(__file__), 'split_texts.py'), *a], check=True)
def marker(f, ns, summary, name):
    if not os.path.exists(f): open(f, 'w').write(f'namespace {ns};\n\n/// <summary>{summary}: names the resources beside this file.</summary>\ninternal sealed class {name};\n')

if sys.argv[1] == 'texts':
    # What the token handler and the keys' page ask for goes; what is left is the API's own.
    split(W + 'Features/Insight/Api/ApiTexts', W + 'Features/Accounts/Tokens/TokenTexts',
          r'(?!Problem\.(TooMany|Field)|Fault\.(Week|Order|Year|Name|Limit|After)$|Description\.|Operation\.|Parameter\.).*')
    split(W + 'Features/Insight/Exports/ExportTexts', W + 'Platform/Ui/UiTexts', r'Link|Trend\.Link\.Excel')
    for f in glob.glob(W + 'Platform/Ui/UiTexts*.resx') + [W + 'Platform/Ui/ExportLink.razor']: sub(f, (r'"Trend\.Link\.Excel"', '"Link.Excel"'))
    marker(W + 'Features/Accounts/Tokens/TokenTexts.cs', 'VestreToten.Lean.Web.Features.Accounts.Tokens',
           "The texts of the keys' page, and what a program without a key is told", 'TokenTexts')
    marker(W + 'Platform/Ui/UiTexts.cs', 'VestreToten.Lean.Web.Platform.Ui', 'The texts of what all areas show', 'UiTexts')
    sub(W + 'Features/Insight/Api/ApiTexts.cs', (r"The texts of the keys' page and of what programs are told", 'What programs are told'))
    sub(W + 'Platform/Ui/ExportLink.razor', ('ExportTexts', 'UiTexts'), (r'@using VestreToten\.Lean\.Web\.Features\.Insight\.Exports\n', ''))
    for f in glob.glob(W + 'Features/Accounts/Tokens/*'):
        if f.endswith(('.cs', '.razor')): sub(f, (r'\bApiTexts\b', 'TokenTexts'), (r'@?using VestreToten\.Lean\.Web\.Features\.Insight\.Api;?\n', ''))
if sys.argv[1] == 'agenda':
    M = W + 'Features/Meetings/'
    s = open(M + 'WeeklyMeeting/ChangeMeeting.cs').read()
    s = re.sub(r'    ///[^\n]*\n    internal static MeetingChange\? LocalItem\([^;]*;\n\n?', '', s)
    open(M + 'WeeklyMeeting/ChangeMeeting.cs', 'w').write(re.sub(r'(?<![\w.])LocalItem\(', 'MeetingChange.OfLocalItem(', s))
    for f in (M + 'WeeklyMeeting/StartMeeting.cs', M + 'Agendas/SetAgenda.cs'): sub(f, (r'ChangeMeeting\.LocalItem\(', 'MeetingChange.OfLocalItem('))
    s = open(M + 'Agendas/SetAgenda.cs').read()
    if 'ChangeMeeting.' not in s: sub(M + 'Agendas/SetAgenda.cs', (r'using VestreToten\.Lean\.Web\.Features\.Meetings\.WeeklyMeeting;\n', ''))
    f = 'src/VestreToten.Lean.Domain/Boards/Meetings/MeetingChange.cs'
    s = open(f).read()
    if 'OfLocalItem' not in s:
        i = s.rindex('}')
        open(f, 'w').write(s[:i] + '''
    /// <summary>That the meeting has come to an item of the unit's own, which leaves no other trace; null at every other step.</summary>
    public static MeetingChange? OfLocalItem(int meetingId, AgendaEntry entry) =>
        entry is { Item: { } item, Title: { } title } ? Of(meetingId, MeetingChangeKind.LocalItem, item, title) : null;
}
''')
