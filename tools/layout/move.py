#!/usr/bin/env python3
"""Moves the source tree into its areas. Run in a clean checkout: python3 move.py [repository]

Deterministic; a second run changes nothing. It moves with `git mv`, rewrites namespaces, usings and qualified names,
paths in tests/mutants/*.patch and in docs, and adds the demonstration's project. It commits nothing.
"""
import os, re, subprocess, sys, collections

ROOT = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else '.')
P = 'VestreToten.Lean.'
WEB_NAME = P + 'Web'
DOMAIN, DATA, WEB, DEMO = (f"src/{P}{n}/" for n in ("Domain", "Data", "Web", "Demo"))
TESTS = f'tests/{P}Tests/'
os.chdir(ROOT)

# ---------------------------------------------------------------- the mapping
# 1. single files (without folder's rule); the name stands for everything beside it: X.cs, X.razor, X.razor.cs, X.razor.css, X.en.resx …
FILES = {
  DOMAIN: {
    'Boards/IdeaKey': '', 'Boards/IdeaAccess': 'Improve/Ideas', 'Boards/CalendarFeed': 'Insight/Calendars',
    'Escalations/Verdict': 'Improve/Improvements',
    'Digests/DigestChoice': 'Accounts', 'Digests/DigestKind': 'Accounts',
  },
  DATA: {
    'Configurations/AccountConfiguration': 'Configurations/Accounts',
    'Configurations/BoardConfiguration': 'Configurations/Boards', 'Configurations/VotingConfiguration': 'Configurations/Boards',
    'Configurations/CalendarFeedConfiguration': 'Configurations/Insight', 'Configurations/DigestConfiguration': 'Configurations/Insight',
    'Configurations/DisclosureConfiguration': 'Configurations/Insight',
    'Configurations/EscalationConfiguration': 'Configurations/Improve', 'Configurations/GainConfiguration': 'Configurations/Improve',
    'Configurations/ImprovementConfiguration': 'Configurations/Improve', 'Configurations/ServiceGoalConfiguration': 'Configurations/Improve',
    'Configurations/OrganisationConfiguration': 'Configurations/Organisation',
  },
  WEB: {
    # Platform
    'Operations/Recurring': 'Platform/Jobs', 'Operations/Awakening': 'Platform/Jobs',
    'Shell/PostedForm': 'Platform/Forms', 'Shell/TypedText': 'Platform/Forms', 'Shell/SeeOther': 'Platform/Forms',
    'Features/Wall/QrView': 'Platform/Ui', 'Features/Exports/ExportLink': 'Platform/Ui',
    'Localization/SwitchLanguage': 'Features/Accounts/Preferences',
    # Boards
    'Features/Wall/BoardScreen': 'Features/Boards', 'Features/Wall/BoardSnapshot': 'Features/Boards',
    'Features/Wall/BoardSnapshots': 'Features/Boards', 'Features/Wall/BoardQueries': 'Features/Boards',
    'Features/Wall/Histories': 'Features/Boards', 'Features/Wall/WallFeature': 'Features/Boards',
    'Features/Wall/PressGuard': 'Features/Boards', 'Features/Voting/BallotLimit': 'Platform/Hosting',
    'Features/Meetings/RunningMeeting': 'Features/Boards',
    # Meetings: what its folders share lies in the area itself
    'Features/Meetings/MeetingTexts': 'Features/Meetings', 'Features/Meetings/AgendaWords': 'Features/Meetings',
    'Features/Wall/WallTexts': 'Features/Meetings',
    'Features/Wall/VaseView': 'Features/Meetings/Vases', 'Features/Wall/VaseShelf': 'Features/Meetings/Vases',
    'Features/Wall/VaseBall': 'Features/Meetings/Vases', 'Features/Wall/BowlView': 'Features/Meetings/Vases',
    'Features/Wall/HistoryBars': 'Features/Meetings/Vases',
    'Features/Wall/StartPanel': 'Features/Meetings/WeeklyMeeting', 'Features/Wall/JoinPanel': 'Features/Meetings/WeeklyMeeting',
    'Features/Wall/HeadcountField': 'Features/Meetings/WeeklyMeeting',
    'Features/Meetings/Steps/GoalsTabs': 'Features/Meetings/WeeklyMeeting',
    'Features/Meetings/MeetingQueries': 'Features/Meetings/MeetingMinutes', 'Features/Meetings/MeetingsPage': 'Features/Meetings/MeetingMinutes',
    'Features/Meetings/MinutesImprovements': 'Features/Meetings/MeetingMinutes', 'Features/Meetings/MinutesPage': 'Features/Meetings/MeetingMinutes',
    'Features/Meetings/MinutesStory': 'Features/Meetings/MeetingMinutes', 'Features/Meetings/MinutesView': 'Features/Meetings/MeetingMinutes',
    'Features/Meetings/MinutesWords': 'Features/Meetings/MeetingMinutes', 'Features/Escalations/EscalationMinutes': 'Features/Meetings/MeetingMinutes',
    # Insight
    'Features/Trends/CloseWeeks': 'Features/Insight/Closing', 'Features/Trends/PublishClosedWeeks': 'Features/Insight/Closing',
    'Features/Trends/ClosedWeeksFeature': 'Features/Insight/Closing', 'Features/Trends/ClosingCounts': 'Features/Insight/Closing',
    # Accounts
    'Features/Api/IssueApiToken': 'Features/Accounts/Tokens', 'Features/Api/RevokeApiToken': 'Features/Accounts/Tokens',
    'Features/Api/ApiTokenQueries': 'Features/Accounts/Tokens', 'Features/Api/ApiTokensPage': 'Features/Accounts/Tokens',
    'Features/Api/ApiSecret': 'Features/Accounts/Tokens', 'Features/Api/ApiTokenOutcome': 'Features/Accounts/Tokens',
    'Features/Api/ApiTokenHandler': 'Features/Accounts/Tokens',
    'Features/Digests/RememberLanguage': 'Features/Accounts/Preferences', 'Features/Digests/DigestChoices': 'Features/Accounts/Preferences',
    # The verb `demo`
    'Features/Demo/DemoFeature': 'Features', 'Features/Demo/StartDemonstration': 'Features', 'Features/Demo/DemoPassword': 'Features',
  },
  TESTS: {
    'Hosting/DependencyDirectionTests': 'Architecture', 'Hosting/EndpointClassificationTests': 'Architecture',
    'Data/Boards/IdeaAccessStorageTests': 'Data/Improve',
    'Features/Trends/ClosingOffice': 'Features/Insight/Closing', 'Features/Api/ApiKeyTests': 'Features/Accounts/Tokens',
    'Features/Api/ApiTokenTests': 'Features/Accounts/Tokens', 'Domain/Boards/IdeaKeyTests': 'Domain',
    'Operations/RecurringTests': 'Platform/Jobs', 'Features/Meetings/MinutesTests': 'Features/Meetings/MeetingMinutes',
  },
}
# 2. folders; the longest fitting rule wins. '=' keeps. A trailing '!' means only the files directly in it.
FOLDERS = {
  DOMAIN: {
    'Goals': 'Boards/WellbeingGoals', 'Meetings': 'Boards/Meetings', 'Voting': 'Boards/Voting',
    'Improvements': 'Improve/Improvements', 'Gains': 'Improve/Gains', 'ServiceGoals': 'Improve/ServiceGoals',
    'Escalations': 'Improve/Escalations', 'Disclosure': 'Insight/Closing', 'Trends': 'Insight/Trends', 'Digests': 'Insight/Digests',
  },
  DATA: {},
  WEB: {
    'Access': 'Platform/Access', 'Operations': 'Platform/Hosting', 'Live': 'Platform/Live', 'Localization': 'Platform/Localization',
    'Shell': 'Platform/Shell', 'Forms': 'Platform/Forms', 'Jobs': 'Platform/Jobs', 'Commands': 'Platform/Commands',
    'RateLimits': 'Platform/RateLimits', 'Ui': 'Platform/Ui',
    'Features/Voting': 'Features/Boards/Voting', 'Features/Goals': 'Features/Boards/WellbeingGoals',
    'Features/Improvements': 'Features/Improve/Improvements', 'Features/Ideas': 'Features/Improve/Ideas',
    'Features/Photos': 'Features/Improve/Photos', 'Features/ServiceGoals': 'Features/Improve/ServiceGoals',
    'Features/Gains': 'Features/Improve/Gains', 'Features/Escalations': 'Features/Improve/Escalations',
    'Features/Wall': 'Features/Meetings/Wall', 'Features/Home': 'Features/Meetings/Home',
    'Features/Meetings!': 'Features/Meetings/WeeklyMeeting', 'Features/Agendas': 'Features/Meetings/Agendas',
    'Features/Trends': 'Features/Insight/Trends', 'Features/Hms': 'Features/Insight/AnnualReview',
    'Features/Exports': 'Features/Insight/Exports', 'Features/Api': 'Features/Insight/Api',
    'Features/Digests': 'Features/Insight/Digests', 'Features/Calendars': 'Features/Insight/Calendars',
    'Features/SignIn': 'Features/Accounts/SignIn', 'Features/Sessions': 'Features/Accounts/Sessions',
    'Features/Tokens': 'Features/Accounts/Tokens', 'Features/Preferences': 'Features/Accounts/Preferences',
    'Features/SetUp': 'Features/Administration/SetUp', 'Features/Demo': '@DEMO',
  },
  TESTS: {
    'Data/Digests': 'Data/Insight', 'Data/Escalations': 'Data/Improve', 'Data/Gains': 'Data/Improve',
    'Data/Goals': 'Data/Boards', 'Data/Meetings': 'Data/Boards', 'Data/ServiceGoals': 'Data/Improve', 'Features/Demo': 'Demo',
    'Features/Meetings/Steps': '=', 'Features/Meetings!': 'Features/Meetings/WeeklyMeeting',
  },
}
for _files in FILES.values():
    for _key, _to in list(_files.items()): _files.setdefault('/'.join(x for x in (_to, _key.rpartition('/')[2]) if x), _to)
FOLDERS[TESTS] |= {k: v for k, v in FOLDERS[WEB].items() if k not in FOLDERS[TESTS]}
FOLDERS[TESTS] |= {'Domain/' + k: 'Domain/' + v for k, v in FOLDERS[DOMAIN].items()}
# Types that get a file of their own before they move: (file, the type's text from its summary to its end, new file).
EXTRACT = [(DOMAIN + 'Escalations/Escalation.cs', re.compile(r'/// <summary>[^\n]*\n(?:///[^\n]*\n)*public enum Verdict\n\{\n.*?\n\}\n\n', re.S), DOMAIN + 'Escalations/Verdict.cs')]
# Types that a file's words resemble but that it does not use; (file's name, namespace).
NOT_USED = {('LeanSettings.cs', WEB_NAME + '.Features.Boards.Voting')} | {(f, WEB_NAME + '.Features.Meetings.MeetingMinutes') for f in ('AgendaLineField.razor', 'AgendaPage.razor')}
# Exact replacements in files that a rule cannot know; a text that is not there stops the script, unless it is done already.
TEXT = [
  ('tests/VestreToten.Lean.Tests/Architecture/DependencyDirectionTests.cs', '[InlineData("Web", "Data")]',
   '[InlineData("Demo", "Data")]\n    [InlineData("Web", "Data", "Demo")]'),
  ('tests/VestreToten.Lean.Tests/Architecture/DependencyDirectionTests.cs', 'The_program_is_three_projects', 'The_program_is_four_projects'),
  ('tests/VestreToten.Lean.Tests/Architecture/DependencyDirectionTests.cs', '[DataName, "VestreToten.Lean.Domain", WebName]',
   '[DataName, "VestreToten.Lean.Demo", "VestreToten.Lean.Domain", WebName]'),
  (WEB + 'VestreToten.Lean.Web.csproj', '''Include="../VestreToten.Lean.Data/VestreToten.Lean.Data.csproj" />
''', '''Include="../VestreToten.Lean.Data/VestreToten.Lean.Data.csproj" />
    <ProjectReference Include="../VestreToten.Lean.Demo/VestreToten.Lean.Demo.csproj" />
'''),
]
DEMO_PROJECT = '''<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup>
    <ProjectReference Include="../VestreToten.Lean.Data/VestreToten.Lean.Data.csproj" />
    <InternalsVisibleTo Include="VestreToten.Lean.Web" />
    <InternalsVisibleTo Include="VestreToten.Lean.Tests" />
    <InternalsVisibleTo Include="VestreToten.Lean.EndToEnd" />
    <InternalsVisibleTo Include="VestreToten.Lean.Benchmarks" />
  </ItemGroup>
</Project>
'''
DEMO_ID = '{8D0E5B86-0B0C-4B53-9C53-7C7E0D5E0E1D}'

# ---------------------------------------------------------------- where a file goes
def git(*a, **k): return subprocess.run(['git', *a], check=True, capture_output=True, text=True, **k).stdout
def stem(name): return name.split('.')[0] if not name.endswith('.resx') else name.split('.')[0]

def target(path):
    for project in FILES:
        if path.startswith(project): break
    else: return path
    rest = path[len(project):]
    folder, _, name = rest.rpartition('/')
    if 'Migrations' in folder or folder.startswith(('wwwroot', 'Properties')): return path
    base = stem(name)
    key = f'{folder}/{base}' if folder else base
    if key in FILES[project]:
        to = FILES[project][key]
        return project + (to + '/' if to else '') + name
    if project == TESTS and folder == 'Hosting':
        # Facts about the running program: beside their namesake, else with what hosts it.
        hits = {os.path.dirname(target(f)[len(WEB):]) for f in NAMESAKES.get(base.removesuffix('Tests'), ())}
        return project + (hits.pop() if len(hits) == 1 else 'Platform/Hosting') + '/' + name
    if project == TESTS and base.endswith('Tests'):
        # A class of tests stands where its namesake stands.
        own = base[:-5]
        for top, src in (('Domain', DOMAIN), ('Data', DATA), ('', WEB)):
            if top and not rest.startswith(top + '/') : continue
            mirrored = rest[len(top) + 1:] if top else rest
            mfolder = mirrored.rpartition('/')[0]
            hit = FILES[src].get(f'{mfolder}/{own}')
            if hit is not None:
                return project + '/'.join(x for x in (top, hit, name) if x)
    rules = FOLDERS[project]
    parts = folder.split('/')
    for n in range(len(parts), 0, -1):
        prefix, tail = '/'.join(parts[:n]), '/'.join(parts[n:])
        if not tail and prefix + '!' in rules: to = rules[prefix + '!']
        elif prefix in rules: to = rules[prefix]
        else: continue
        if to == '=': return path
        if to == '@DEMO': return DEMO + (tail + '/' if tail else '') + name
        return project + '/'.join(x for x in (to, tail, name) if x)
    # A folder that somebody has added beside Features is something that all areas use; its tests go along.
    if project == WEB and folder and parts[0] not in ('Features', 'Platform'): return f'{WEB}Platform/{rest}'
    if project == TESTS and parts[0] not in ('Features', 'Platform', 'Support', 'Architecture', 'Domain', 'Data', 'Demo', '') \
            and any(f.startswith(WEB + parts[0] + '/') for fs in NAMESAKES.values() for f in fs): return f'{TESTS}Platform/{rest}'
    return path

NAMESAKES = collections.defaultdict(set)
for _f in git('ls-files', WEB.rstrip('/')).splitlines():
    if _f.endswith(('.cs', '.razor')): NAMESAKES[stem(os.path.basename(_f))].add(_f)

# ---------------------------------------------------------------- what a file says
def namespace_of_folder(path):
    parts = path.split('/')
    return '.'.join([parts[1]] + parts[2:-1])

SPECIAL = re.compile(r'//|/\*|["\'$@]')
RAW = re.compile(r'(\$*)(@?)(\$*)("""+)')
STRING = re.compile(r'(\$@|@\$|\$|@)?"')
CHARACTER = re.compile(r"'(?:\\.[^']*|[^'\\])'")
def strip_cs(text):
    """Code without comments and plain strings; crefs and interpolations stay."""
    out, i, n = [], 0, len(text)
    while i < n:
        if not (special := SPECIAL.search(text, i)): out.append(text[i:]); break
        out.append(text[i:special.start()]); i = special.start()
        if text.startswith('//', i):
            j = text.find('\n', i); j = n if j < 0 else j
            out += [' ' + c + ' ' for c in re.findall(r'cref="([^"]+)"', text[i:j])]
            i = j
        elif text.startswith('/*', i):
            j = text.find('*/', i); i = n if j < 0 else j + 2
        elif m := RAW.match(text, i):
            j = text.find(m[4], m.end()); j = n if j < 0 else j
            if m[1] or m[3]: out.append(' ' + ' '.join(re.findall(r'\{+([^{}"]+)', text[m.end():j])) + ' ')
            i = j + len(m[4])
        elif m := STRING.match(text, i):
            j, depth, dollar, at = m.end(), 0, '$' in (m[1] or ''), '@' in (m[1] or '')
            buf = []
            while j < n:
                c = text[j]
                if dollar and c == '{':
                    if text.startswith('{{', j) and depth == 0: j += 2; continue
                    depth += 1
                elif dollar and c == '}' and depth: depth -= 1
                elif c == '\\' and not at and depth == 0: j += 2; continue
                elif c == '"':
                    if depth:
                        k = text.find('"', j + 1); j = k + 1 if k > 0 else n; continue
                    if at and text.startswith('""', j): j += 2; continue
                    break
                if depth: buf.append(c)
                j += 1
            out.append(' ' + ''.join(buf).replace('{', ' ') + ' ')
            i = j + 1
        elif m := CHARACTER.match(text, i):
            i = m.end(); out.append(' ')
        else:
            out.append(text[i]); i += 1
    return ''.join(out)

def words(code):
    types, members = set(), set()
    for m in re.finditer(r'(\??\.\s*)?@?\b([A-Z_a-z]\w*)\b', code):
        name, after = m[2], code[m.end():m.end() + 3]
        if not m[1]:
            if re.match(r'\s*=(?![=>])', after) : continue
            if re.match(r':(?!:)', after) and not code[:m.start()].rstrip().endswith('case'): continue
            types.add(name)
        else: members.add(name)
    return types, members

TYPE = re.compile(r'^(?:(?:public|internal|file|abstract|sealed|static|partial|readonly|ref|unsafe)\s+)*(?:class|struct|interface|enum|record\s+struct|record\s+class|record)\s+(\w+)', re.M)
DELEGATE = re.compile(r'^(?:public|internal)\s+delegate\s+[^(]*?\b(\w+)(?:<[^>]*>)?\(', re.M)
EXTENSION = re.compile(r'\bstatic\b[^;={}()]*?(?:\([^()]*\)[^;={}()]*?)?\b(\w+)(?:<[^>()]*>)?\(\s*this\b')
NAMESPACE = re.compile(r'^namespace\s+([\w.]+)\s*;', re.M)

def old_namespace(path, text):
    if path.endswith('.razor'):
        m = re.search(r'^@namespace\s+([\w.]+)', text, re.M)
        return m[1] if m else namespace_of_folder(path)
    m = NAMESPACE.search(text)
    return m[1] if m else None

def chain(ns):
    parts = ns.split('.')
    return ['.'.join(parts[:i]) for i in range(len(parts), 0, -1)]

def main():
    if git('status', '--porcelain').strip(): sys.exit('The checkout is not clean')
    for f, part, to in EXTRACT:
        if not os.path.exists(f): continue
        text = open(f, encoding='utf-8').read()
        if not (m := part.search(text)): continue
        open(f, 'w', encoding='utf-8').write(text.replace(m[0], ''))
        open(to, 'w', encoding='utf-8').write(NAMESPACE.search(text)[0] + '\n\n' + m[0].rstrip('\n') + '\n')
        git('add', f, to)
    files = git('ls-files', 'src', 'tests').splitlines()
    moves = {f: target(f) for f in files}
    clash = [t for t, c in collections.Counter(moves.values()).items() if c > 1]
    if clash: sys.exit(f'Two files would lie in one place: {clash}')
    areas = {'Boards', 'Improve', 'Meetings', 'Insight', 'Accounts', 'Administration', 'Learning'}
    lost = sorted({t for t in moves.values() if t.startswith(WEB + 'Features/') and (x := t[len(WEB) + 9:].split('/'))[1:] and x[0] not in areas})
    if lost: print('note: no area for ' + ', '.join(lost))
    again = {f: (t, target(t)) for f, t in moves.items() if target(t) != t}
    if again: sys.exit(f'A second run would move again: {again}')

    code = [f for f in files if f.endswith(('.cs', '.razor')) and '/Migrations/' not in f]
    texts = {f: open(f, encoding='utf-8').read() for f in code}
    names = {f: old_namespace(f, texts[f]) for f in code}
    new_names = {}
    for f in code:
        if names[f] is None: continue
        if names[f] != namespace_of_folder(f): print(f'note: {f} does not follow its folder ({names[f]})'); new_names[f] = names[f]
        else: new_names[f] = namespace_of_folder(moves[f])

    types = collections.defaultdict(lambda: collections.defaultdict(set))       # old ns -> type -> new ns
    extensions = collections.defaultdict(lambda: collections.defaultdict(set))  # old ns -> method -> new ns
    for f in code:
        if f not in new_names or f.endswith('_Imports.razor'): continue
        old, new = names[f], new_names[f]
        if f.endswith('.razor'): types[old][os.path.basename(f)[:-6]].add(new); continue
        for t in TYPE.findall(texts[f]) + DELEGATE.findall(texts[f]): types[old][t].add(new)
        for m in EXTENSION.findall(strip_cs(texts[f])): extensions[old][m].add(new)
    torn = {(o, t): n for o, d in types.items() for t, n in d.items() if len(n) > 1}
    if torn: sys.exit(f'Parts of one type would lie in two namespaces: {torn}')
    ours = set(types) | set(extensions)
    for o in list(ours): ours |= {c for c in chain(o) if c.startswith('VestreToten.Lean.')}

    def new_qualified(full, file_new):
        """VestreToten.Lean.A.B.Type[.Member] in the old tree -> new full name, or None."""
        parts = full.split('.')
        for i in range(len(parts) - 1, 1, -1):
            old, t = '.'.join(parts[:i]), parts[i]
            if old in types and t in types[old]:
                return next(iter(types[old][t])), '.'.join(parts[i:])
        return None

    def rewrite_qualified(text, old, new):
        def full(m):
            hit = new_qualified(m[0], new)
            return f'{hit[0]}.{hit[1]}' if hit else m[0]
        text = re.sub(r'\bVestreToten\.Lean\.(?:\w+\.)*\w+', full, text)
        def partial(m):
            parts = m[0].split('.')
            for i in range(len(parts) - 1, 0, -1):
                for a in chain(old):
                    ns = a + '.' + '.'.join(parts[:i])
                    if ns in types and parts[i] in types[ns]:
                        to = next(iter(types[ns][parts[i]]))
                        if to == ns and a in chain(new): return m[0]
                        if '.Tests.' in new: return '.'.join([to[len(a) + 1:]] + parts[i:])
                        a, b, k = to.split('.'), new.split('.'), 0
                        while k < min(len(a), len(b)) and a[k] == b[k]: k += 1
                        rest = a[k:] or a[-1:]
                        return '.'.join(rest + parts[i:])
            return m[0]
        dotted = re.compile(r'[A-Z]\w*(?:\.[A-Z]\w*)+')
        text = re.sub(r'(cref=")([^"(]+)', lambda m: m[1] + dotted.sub(partial, m[2]), text)
        return re.sub(r'(?<![\w."/])' + dotted.pattern, partial, text)

    imports_old = {}
    for f in code:
        if f.endswith('_Imports.razor'):
            imports_old[f] = re.findall(r'^@using\s+([\w.]+)\s*$', texts[f], re.M)
    def main_namespace(old):
        """Where most of a namespace went."""
        count = collections.Counter(next(iter(n)) for n in types[old].values())
        return sorted(count.items(), key=lambda x: (-x[1], x[0]))[0][0] if count else old
    web_imports_old = [u for f, us in imports_old.items() for u in us]
    web_imports_new = {main_namespace(u) if u in types else u for u in web_imports_old}

    result = {}
    for f in code:
        text, old, new = texts[f], names[f], new_names.get(f)
        razor = f.endswith('.razor')
        if f.endswith('_Imports.razor'):
            result[f] = re.sub(r'^@using\s+([\w.]+)[ \t]*$', lambda m: '@using ' + (main_namespace(m[1]) if m[1] in types else m[1]), text, flags=re.M)
            continue
        prefix = '@using ' if razor else 'using '
        line = re.compile(r'^@using\s+([\w.]+)[ \t]*\n' if razor else r'^using\s+([\w.]+);[ \t]*\n', re.M)
        usings = line.findall(text)
        body = line.sub('', text)
        if not razor: body_code = strip_cs(body)
        else: body_code = re.sub(r'@\*.*?\*@', ' ', body, flags=re.S)
        used, members = words(body_code)
        if razor: used |= set(re.findall(r'<([A-Z]\w*)', body_code))
        visible = set(usings) | (set(chain(old)) if old else set()) | (set(web_imports_old) if razor else set())
        need = set()
        for ns in visible:
            for t, to in types.get(ns, {}).items():
                if t in used: need |= to
            for m, to in extensions.get(ns, {}).items():
                if m in members: need |= to
        keep = [u for u in usings if u not in types and u not in extensions]
        own = set(chain(new)) if new and '[assembly:' not in text else set()
        need -= own
        if razor: need -= web_imports_new
        need -= {ns for n, ns in NOT_USED if n == os.path.basename(f)}
        body = rewrite_qualified(body, old or '', new or '')
        if not razor and old:
            body = NAMESPACE.sub(f'namespace {new};', body, count=1)
        if razor: body = re.sub(r'^@namespace\s+[\w.]+', f'@namespace {new}', body, flags=re.M)
        all_usings = sorted(set(keep) | need, key=lambda u: (not (u == 'System' or u.startswith('System.')), u))
        if all_usings == usings or set(all_usings) == set(usings): all_usings = usings
        block = ''.join(prefix + u + ('' if razor else ';') + '\n' for u in all_usings)
        # where the first using stood, else at the top (after @page and the like in Razor)
        first = line.search(text)
        if first: at = len(line.sub('', text[:first.start()])); at = first.start()
        elif razor: at = re.match(r'(?:@(?:page|layout|inherits|namespace|attribute|rendermode|implements)\b.*\n)*', body).end() if not re.match(r'@\*', body) else 0
        else: at = 0
        head, tail = body[:at], body[at:]
        if not razor and block and not first and not tail.startswith(('\n', 'using ')): block += '\n'
        if not razor and first and not block: tail = tail.lstrip('\n')
        result[f] = head + block + tail

    # ------------------------------------------------------------ docs and patches, before the files move
    old_folders = {os.path.dirname(f) for f in files}
    folders = {d: None for d in old_folders}
    for d in old_folders:
        folders[d] = os.path.dirname(target(d + '/-'))
    folders[TESTS + 'Hosting'] = TESTS + 'Architecture'
    def new_path(word):
        """A path as docs write it: whole, or from src/, from the Web project, or with its project's last name."""
        for before in ('', 'src/', WEB, 'src/' + P):
            whole = before + word
            for ext in ('', '.cs', '.razor'):
                if whole + ext in moves:
                    to = moves[whole + ext]; to = to[:len(to) - len(ext)] if ext else to
                    break
            else:
                if whole.rstrip('/') not in folders: continue
                to = folders[whole.rstrip('/')]
            return to[len(before):] if to.startswith(before) else to
        return word
    docs = [f for f in git('ls-files', 'docs', 'README.md', '.github').splitlines() if f.endswith(('.md', 'CODEOWNERS'))]
    doc_texts = {}
    for f in docs:
        t = open(f, encoding='utf-8').read()
        doc_texts[f] = re.sub(r'(?<![\w/.<-])(?:src/|tests/|Web/|Domain/|Data/|Features/|Operations/|Access/|Shell/|Live/|Localization/)[\w./]*\w', lambda m: new_path(m[0]), t)
    patch_texts = {}
    for f in (x for x in files if x.endswith('.patch')):
        t = open(f, encoding='utf-8').read()
        t = re.sub(r'\b(src|tests)/[\w./]+', lambda m: moves.get(m[0], m[0]), t)
        patch_texts[f] = re.sub(r'\bVestreToten\.Lean\.(?:\w+\.)*\w+', lambda m: main_namespace(m[0]) if m[0] in types else m[0], t)

    # ------------------------------------------------------------ do it
    for f, t in moves.items():
        if f == t: continue
        os.makedirs(os.path.dirname(t), exist_ok=True)
        os.rename(f, t)
    for top in ('src', 'tests'):
        for d, _, _ in sorted(os.walk(top), reverse=True):
            if not os.listdir(d): os.rmdir(d)
    for f, t in result.items():
        if t != texts[f] or moves[f] != f:
            open(moves[f], 'w', encoding='utf-8').write(t)
    for f, t in (doc_texts | patch_texts).items(): open(f, 'w', encoding='utf-8').write(t)
    demo = DEMO + 'VestreToten.Lean.Demo.csproj'
    if not os.path.exists(demo): open(demo, 'w').write(DEMO_PROJECT)
    for f, a, b in TEXT:
        t = open(f, encoding='utf-8').read()
        if b in t: continue
        if a not in t: sys.exit(f'{f} does not say: {a}')
        open(f, 'w', encoding='utf-8').write(t.replace(a, b))
    solution()
    git('add', '-A')
    for f in patch_texts:
        if subprocess.run(['git', 'apply', '--check', f], capture_output=True).returncode: print(f'note: {f} does not apply any more')
    print(f'{sum(a != b for a, b in moves.items())} files moved')

def solution():
    f = P + 'sln'
    raw = open(f, encoding='utf-8-sig', newline='').read()
    if DEMO_ID in raw: return
    eol = '\r\n' if '\r\n' in raw else '\n'
    t = raw.replace('\r\n', '\n')
    web = re.search(r'Project\("(\{[^"]+\})"\) = "VestreToten.Lean.Web".*"(\{[^"]+\})"\nEndProject\n', t)
    entry = web[0].replace('VestreToten.Lean.Web', 'VestreToten.Lean.Demo').replace(web[2], DEMO_ID)
    t = t.replace(web[0], entry + web[0])
    lines = re.findall(r'^\t\t' + re.escape(web[2]) + r'\..*\n', t, re.M)
    t = t.replace(lines[0], ''.join(lines).replace(web[2], DEMO_ID) + lines[0])
    nest = re.search(r'^\t\t' + re.escape(web[2]) + r' = .*\n', t, re.M)[0]
    t = t.replace(nest, nest.replace(web[2], DEMO_ID) + nest)
    with open(f, 'w', encoding='utf-8-sig', newline='') as out: out.write(t.replace('\n', eol))

if __name__ == '__main__': main()
