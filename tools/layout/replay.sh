#!/usr/bin/env bash
# Moves the source tree into the areas of docs/decisions/0032 (which the move brings) on a clean checkout, in commits:
# the pure move, two small changes of code that it needs, then tests of the areas, the demonstration's own project, docs.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cp -r "$here"/. "$work"
cd "$here/../.."
[ -z "$(git status --porcelain)" ] || { echo "The checkout is not clean" >&2; exit 1; }
subject() { sed -n 's/^Subject: \[PATCH[^]]*\] //p' "$work"/after/"$1"-*.patch | head -1; }
python3 "$work/move.py" .
git rm -rqf tools/layout
dotnet build VestreToten.Lean.sln -v q --nologo
git add -A && git commit -qF "$work/message.txt"
moved=$(git rev-parse HEAD)
python3 "$work/edges.py" texts && git add -A && git commit -qm "$(subject 0001)"
python3 "$work/edges.py" agenda && git add -A && git commit -qm "$(subject 0002)"
git am -3 "$work"/after/000[345]-*.patch
printf '%s\n' "# Moves and renames only; git config blame.ignoreRevsFile .git-blame-ignore-revs" "$moved" >.git-blame-ignore-revs
git add .git-blame-ignore-revs && git commit -qm "Skip the move in git blame"
