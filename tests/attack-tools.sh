#!/usr/bin/env bash
# Four public tools from Debian's packages against a demonstration that this starts on loopback, each bounded in time and
# count: wapiti, sqlmap, ffuf and slowhttptest. Ends with "N unexplained findings". It is no part of tests/run.sh: what the
# tools once found is a test of its own there. Another host cannot be named: these tools are for nobody else's server.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
for tool in wapiti sqlmap ffuf slowhttptest; do command -v "$tool" >/dev/null || missing+=("$tool"); done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} from Debian's packages"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

dotnet build src/VestreToten.Lean.Web -c Release --nologo -v quiet -p:UseSharedCompilation=true
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=http://127.0.0.1:$port
ASPNETCORE_URLS=$url Lean__DataPath=$work/data Lean__Demo__Password=Demo-passord-1 \
  dotnet src/VestreToten.Lean.Web/bin/Release/net10.0/VestreToten.Lean.Web.dll demo --contentRoot "$PWD/src/VestreToten.Lean.Web" >"$work/program.log" 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 600); do
  curl -sf -o "$work/ready" "$url/healthz/ready" && break
  kill -0 $program || { cat "$work/program.log"; exit 2; }
  sleep 0.1
done

curl -s -c "$work/jar" "$url/logg-inn" -o "$work/form"
token=$(sed -nE 's/.*name="__RequestVerificationToken" value="([^"]+)".*/\1/p' "$work/form" | head -n 1)
curl -s -b "$work/jar" -c "$work/jar" -o "$work/entered" "$url/logg-inn" --data-urlencode "__RequestVerificationToken=$token" \
  --data-urlencode email=leder@demo.invalid --data-urlencode password=Demo-passord-1
cookies=$(awk 'NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$work/jar")
[ "$(curl -s -o "$work/page" -w '%{http_code}' -H "Cookie: $cookies" "$url/varsler")" = 200 ] || { echo "The sign-in failed"; exit 2; }

findings=()
finding() { findings+=("$1"); echo "  FOUND: $1"; }

# Signed in within the board's own folder, where no sign-out can be pressed; then a stranger everywhere.
wapiti_at() {
  local name=$1 start=$2
  shift 2
  timeout 300 wapiti -u "$start" --scope folder "$@" -m exec,file,sql,xss,permanentxss,redirect,crlf,ssrf,xxe,htaccess \
    -d 3 --max-links-per-page 40 --max-files-per-dir 20 --max-scan-time 2 --max-attack-time 30 --flush-session --store-session "$work/wapiti-$name" \
    -f json -o "$work/wapiti-$name.json" >"$work/wapiti-$name.log" 2>&1 || echo "  wapiti ended with $? (its time was up, or it failed: see below)"
  if [ ! -s "$work/wapiti-$name.json" ]; then
    tail -n 5 "$work/wapiti-$name.log"
    finding "wapiti gave no report"
    return
  fi
  while read -r line; do finding "wapiti, $name: $line"; done < <(python3 - "$work/wapiti-$name.json" <<'P'
import json, sys
report = json.load(open(sys.argv[1]))
for kind in ("vulnerabilities", "anomalies"):
    for name, found in report.get(kind, {}).items():
        for one in found:
            print(name, one.get("method"), one.get("path"), one.get("parameter"), one.get("info", "")[:120].replace("\n", " "))
P
)
}

echo "== wapiti, signed in and as a stranger, ten modules"
wapiti_at leader "$url/tavle/ytterskogen/" -H "Cookie: $cookies"
wapiti_at stranger "$url/"

echo "== sqlmap, signed in, four addresses"
key=$(python3 - "$work/data/demo/forbedringstavle.db" <<'P'
import sqlite3, sys
row = sqlite3.connect(sys.argv[1]).execute("SELECT Key FROM IdeaAccesses WHERE Key IS NOT NULL").fetchone()
print(row[0] if row else "")
P
)
while read -r address data; do
  timeout 120 sqlmap -u "$url$address" ${data:+--data="$data"} --cookie="$cookies" --batch --level=2 --risk=1 --technique=BEU --timeout=10 --retries=0 \
    --flush-session --output-dir="$work/sqlmap" --disable-coloring >"$work/sqlmap.log" 2>&1 || true
  if grep -qE 'identified the following injection|is vulnerable' "$work/sqlmap.log"; then finding "sqlmap: $address"; fi
  grep -q 'testing' "$work/sqlmap.log" || finding "sqlmap tested nothing at $address: $(tail -n 2 "$work/sqlmap.log" | tr '\n' ' ')"
done <<A
/tavle/ytterskogen/forbedringer/arkiv?sok=a&side=1
/trender?uker=26&omrade=omsorg-og-helse
/tavle/ytterskogen/gevinster?ar=2026&forbedring=1
/i/$key form=0123456789abcdef0123456789abcdef&slag=forslag&tittel=a&tekst=b&navn=c
A

echo "== ffuf, a stranger, the names of files that servers often show"
words=$(find /usr -xdev \( -name 'busterPayloads.txt' -o -path '*dirb/wordlists/common.txt' \) -print -quit 2>/dev/null)
if [ -n "$words" ]; then
  timeout 150 ffuf -u "$url/FUZZ" -w "$words" -mc all -fc 404 -p 0.05 -maxtime 120 -t 10 -s -of csv -o "$work/ffuf.csv" >"$work/ffuf.log" 2>&1 || true
  [ -f "$work/ffuf.csv" ] || { tail -n 3 "$work/ffuf.log"; finding "ffuf gave no list"; touch "$work/ffuf.csv"; }
  # These answer a stranger by design; what asks for a sign-in tells nothing; the server takes no such address (400).
  explained='^(s|sprak|logg-inn|logg-ut|healthz/.*|\.?/*|#.*|)$'
  while IFS=, read -r word _ _ _ status _; do
    [[ $word =~ $explained ]] || [ "$status" = 302 ] || [ "$status" = 400 ] || [ "$status" = 401 ] || finding "ffuf: /$word gave $status"
  done < <(tail -n +2 "$work/ffuf.csv")
else
  finding "ffuf had no list of words"
fi

echo "== slowhttptest, 300 connections, three modes; meanwhile a phone asks for /s"
for mode in -H -B -X; do
  timeout 60 slowhttptest $mode -c 300 -r 100 -i 5 -l 15 -x 24 -p 3 -u "$url/s" >"$work/slow.log" 2>&1 &
  slow=$!
  good=0 asked=0
  while kill -0 $slow 2>/dev/null; do
    asked=$((asked + 1))
    [ "$(curl -s -o "$work/s" -m 1 -w '%{http_code}' "$url/s")" = 200 ] && good=$((good + 1))
    sleep 0.1
  done
  echo "  $mode: $good of $asked answered within a second"
  [ $((good * 100)) -ge $((asked * 99)) ] && [ "$asked" -gt 20 ] || finding "slowhttptest $mode: $good of $asked"
done

errors=$(grep -cE '^[0-9:]{8} (ERR|FTL) ' "$work/program.log" || true)
[ "$errors" = 0 ] || { grep -E '^[0-9:]{8} (ERR|FTL) ' "$work/program.log" | sort | uniq -c | head; finding "$errors errors in the program's log"; }
echo "${#findings[@]} unexplained findings"
[ ${#findings[@]} = 0 ]
