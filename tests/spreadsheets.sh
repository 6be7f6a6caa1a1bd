#!/usr/bin/env bash
# Opens the CSV files of both dialects in a Norwegian and an English LibreOffice, and looks at what each cell became.
# Not part of tests/run.sh: LibreOffice is some 400 MB. A run takes about a minute after the installation.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

if ! command -v soffice >/dev/null; then
  echo "Installing LibreOffice Calc from Debian's packages"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libreoffice-calc >/dev/null
fi

# The files are written by the program's own code: a fact that does nothing without this folder.
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
SPREADSHEETS="$folder" dotnet run -c Release --project tests/VestreToten.Lean.Tests -- -noColor -noLogo -class "*SpreadsheetFiles" -explicit only

# filter: separator (59 ; 44 ,), quote 34, UTF-8 76, first line 1, no formats of our own, language, quoted texts are not forced
# to be texts, "special numbers" such as days are looked for: what a double click on the file does, and a little more.
open_in() { # dialect separator language
  soffice --headless -env:UserInstallation="file://$folder/profile" \
    --infilter="Text - txt - csv (StarCalc):$2,34,76,1,,$3,false,true" \
    --convert-to fods --outdir "$folder/$1-$3" "$folder/$1.csv" >/dev/null 2>&1
}

status=0
for language in 1044 2057; do # nb-NO, en-GB
  open_in norwegian 59 $language
  open_in international 44 $language
done
# The Norwegian dialect is for a Norwegian spreadsheet, and the international one for an English one; texts stay texts in all four.
python3 tests/read_spreadsheets.py "$folder" || status=1
exit $status
