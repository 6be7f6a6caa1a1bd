#!/usr/bin/env bash
# Installs what the tests need, builds with warnings as errors, and runs every test but those of the longer suite, which
# repeat in more languages, sizes and numbers what these hold. --long: those instead. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

filter=-trait-
[ "${1:-}" != --long ] || filter=-trait

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
[ -x /usr/bin/chromium ] || missing+=(chromium chromium-headless-shell fonts-dejavu-core)
# The walls are measured in these too.
[ -d /usr/share/fonts/truetype/open-sans ] || missing+=(fonts-open-sans)
[ -d /usr/share/fonts/truetype/liberation ] || [ -d /usr/share/fonts/truetype/liberation2 ] || missing+=(fonts-liberation)
compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || missing+=(postgresql)
[ -d /usr/lib/python3/dist-packages/aiosmtpd ] || missing+=(python3-aiosmtpd)
for reader in icalendar vobject; do
  [ -d "/usr/lib/python3/dist-packages/$reader" ] || missing+=("python3-$reader")
done
if [ "$filter" = -trait ]; then
  [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
  [ -x /usr/bin/caddy ] || missing+=(caddy)
fi
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} from Debian's packages"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# The compiler and the tests' programs live for minutes on two cores: memory is collected less often, and code is not
# measured to be compiled better later. Of a build that is a fifth.
export DOTNET_GCgen0size=0x8000000 DOTNET_TieredPGO=0

# One compiler for all projects, whatever the machine's own settings say; and it is gone when the tests begin.
dotnet build VestreToten.Lean.sln -c Release --nologo -v quiet -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler >/dev/null

# The tests' programs compile themselves anew each time: with code mapped once, not twice, a start asks less of the kernel.
export DOTNET_EnableWriteXorExecute=0
# Hundreds of short programs on two cores: threads that wait give the core away at once.
export DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0

passed=0 failed=0 status=0
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
# Thousands of databases that live for a second lie in memory where there is room. PostgreSQL's user makes its folder there too.
if [ "$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)" -gt 4194304 ] 2>/dev/null; then
  TMPDIR=$(mktemp -d -p /dev/shm lean-tests.XXXX)
  chmod 1777 "$TMPDIR"
  export TMPDIR
  trap 'rm -rf "$logs" "$TMPDIR"' EXIT
fi
for suite in VestreToten.Lean.Tests VestreToten.Lean.EndToEnd; do
  echo "== $suite"
  dotnet run --no-build -c Release --project "tests/$suite" -- -noColor -noLogo "$filter" Suite=Long 2>&1 | tee "$logs/$suite.log" || status=1
  # xUnit's closing line: "Total: 370, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 10.6s". What is not run by
  # itself are programs that print the tables of docs/trends.md: they are no tests, and are not counted as passed.
  summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$logs/$suite.log" | tail -n 1 || true)
  if [ -z "$summary" ]; then
    echo "$suite gave no summary"
    failed=$((failed + 1)) status=1
    continue
  fi
  of() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
  skipped=$(of Skipped) broken=$(($(of Errors) + $(of Failed)))
  passed=$((passed + $(of Total) - skipped - $(of Failed) - $(of "Not Run")))
  if [ "${CI:-}" = true ] && [ "$skipped" != 0 ]; then
    echo "$suite skipped $skipped tests: in CI nothing is skipped"
    broken=$((broken + skipped))
  fi
  failed=$((failed + broken))
done
[ "$failed" = 0 ] || status=1
# Once more at the end, where whoever reads only that looks: which failed, and the beginning of why.
grep -hE -A 6 '\[FAIL\]$' "$logs"/*.log | cut -c 1-400 || true
echo "$passed passed, $failed failed"
exit $status
