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
# What is built meanwhile does not change the program that is attacked.
cp -r src/VestreToten.Lean.Web/bin/Release/net10.0 "$work/program"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=http://127.0.0.1:$port
ASPNETCORE_URLS=$url Lean__DataPath=$work/data Lean__Demo__Password=Demo-passord-1 \
  dotnet "$work/program/VestreToten.Lean.Web.dll" demo --contentRoot "$PWD/src/VestreToten.Lean.Web" >"$work/program.log" 2>&1 &
program=$!
trap 'kill $program 2>/dev/null; wait $program 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 600); do
  curl -sf -o "$work/ready" "$url/healthz/ready" && break
  kill -0 $program || { cat "$work/program.log"; exit 2; }
  sleep 0.1
done

# The cookies of somebody who signs in.
signed_in() {
  rm -f "$work/jar"
  curl -s -c "$work/jar" "$url/logg-inn" -o "$work/form"
  token=$(sed -nE 's/.*name="__RequestVerificationToken" value="([^"]+)".*/\1/p' "$work/form" | head -n 1)
  curl -s -b "$work/jar" -c "$work/jar" -o "$work/entered" "$url/logg-inn" --data-urlencode "__RequestVerificationToken=$token" \
    --data-urlencode "email=$1@demo.invalid" --data-urlencode password=Demo-passord-1
  cookies=$(awk 'NF >= 7 { printf "%s%s=%s", sep, $6, $7; sep = "; " }' "$work/jar")
  [ "$(curl -s -o "$work/page" -w '%{http_code}' -H "Cookie: $cookies" "$url/konto")" = 200 ] || { echo "The sign-in of $1 failed"; exit 2; }
}
signed_in virksomhetsleder; manager=$cookies
signed_in admin; admin=$cookies
signed_in leder

findings=()
finding() { findings+=("$1"); echo "  FOUND: $1"; }

# Where somebody without an account comes in, and no link leads.
doors=(/skjerm /bli-med/00000000000000000000000000 /min-tavle /s/lapp/00000000000000000000000000 /invitasjon /glemt-passord /nytt-passord /logg-inn/kode)

# Signed in within the board's own folder, where no sign-out can be pressed; the administrator's pages and two more of the
# leader's; the manager's own account, page by page, which may end the session; then a stranger everywhere and at the doors.
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
wapiti_at admin "$url/admin/" -H "Cookie: $admin"
wapiti_at phones "$url/telefoner" --scope page -H "Cookie: $cookies"
wapiti_at screens "$url/skjermer" --scope page -H "Cookie: $cookies"
wapiti_at account "$url/konto" --scope page -H "Cookie: $manager"
wapiti_at stranger "$url/" $(printf -- "-s $url%s " "${doors[@]}")

echo "== sqlmap, signed in, ten addresses"
key=$(python3 - "$work/data/demo/forbedringstavle.db" <<'P'
import sqlite3, sys
row = sqlite3.connect(sys.argv[1]).execute("SELECT Key FROM IdeaAccesses WHERE Key IS NOT NULL").fetchone()
print(row[0] if row else "")
P
)
while read -r who address data; do
  case $who in admin) jar=$admin ;; nobody) jar= ;; *) jar=$cookies ;; esac
  # A form needs the token of its page.
  form=()
  [ -z "$data" ] || [ "${address#/i/}" != "$address" ] || form=(--csrf-token=__RequestVerificationToken --csrf-url="$url$address")
  timeout 120 sqlmap -u "$url$address" ${data:+--data="$data"} ${jar:+--cookie="$jar"} ${form[@]+"${form[@]}"} --batch --level=2 --risk=1 --technique=BEU --timeout=10 --retries=0 \
    --flush-session --output-dir="$work/sqlmap" --disable-coloring >"$work/sqlmap.log" 2>&1 || true
  if grep -qE 'identified the following injection|is vulnerable' "$work/sqlmap.log"; then finding "sqlmap: $address"; fi
  grep -q 'testing' "$work/sqlmap.log" || finding "sqlmap tested nothing at $address: $(tail -n 2 "$work/sqlmap.log" | tr '\n' ' ')"
done <<A
leader /tavle/ytterskogen/forbedringer/arkiv?sok=a&side=1
leader /trender?uker=26&omrade=omsorg-og-helse
leader /tavle/ytterskogen/gevinster?ar=2026&forbedring=1
leader /skjermer?kode=ABCD2345
leader /konto?sagt=navn
admin /admin/folk?sok=a&rolle=leader&status=active&side=1
admin /admin/logg?hvem=a&hva=role&periode=uke&side=1
nobody /glemt-passord __RequestVerificationToken=x&email=a@demo.invalid
nobody /logg-inn/kode __RequestVerificationToken=x&code=123456
leader /i/$key form=0123456789abcdef0123456789abcdef&slag=forslag&tittel=a&tekst=b&navn=c
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
  # Below the new ones nothing but what asks for a sign-in, or for patience.
  for below in admin konto skjerm s/lapp invitasjon bli-med; do
    timeout 60 ffuf -u "$url/$below/FUZZ" -w "$words" -mc all -fc 302,400,401,404,429 -p 0.05 -maxtime 30 -t 10 -s -of csv -o "$work/ffuf.csv" >"$work/ffuf.log" 2>&1 || true
    # What is no secret, or could be one, is forgotten or kept for the page that says so (303).
    while IFS=, read -r word _ _ _ status _; do
      [ "$below $status" = "invitasjon 303" ] || [[ $word =~ ^(\.?/*|#.*|)$ ]] || finding "ffuf: /$below/$word gave $status"
    done < <(tail -n +2 "$work/ffuf.csv")
  done
else
  finding "ffuf had no list of words"
fi

echo "== slowhttptest, 300 connections, six ways; meanwhile a phone asks for /s"
for slowly in "-H /s" "-B /s" "-X /s" "-B /logg-inn" "-B /invitasjon" "-H /skjerm"; do
  read -r mode path <<<"$slowly"
  timeout 60 slowhttptest $mode -c 300 -r 100 -i 5 -l 15 -x 24 -p 3 -u "$url$path" >"$work/slow.log" 2>&1 &
  slow=$!
  good=0 asked=0
  while kill -0 $slow 2>/dev/null; do
    asked=$((asked + 1))
    [ "$(curl -s -o "$work/s" -m 1 -w '%{http_code}' "$url/s")" = 200 ] && good=$((good + 1))
    sleep 0.1
  done
  echo "  $mode $path: $good of $asked answered within a second"
  [ $((good * 100)) -ge $((asked * 99)) ] && [ "$asked" -gt 20 ] || finding "slowhttptest $mode $path: $good of $asked"
done

errors=$(grep -cE '^[0-9:]{8} (ERR|FTL) ' "$work/program.log" || true)
[ "$errors" = 0 ] || { grep -E '^[0-9:]{8} (ERR|FTL) ' "$work/program.log" | sort | uniq -c | head; finding "$errors errors in the program's log"; }
echo "${#findings[@]} unexplained findings"
[ ${#findings[@]} = 0 ]
