#!/usr/bin/env bash
# Adds one migration to both providers: tools/add-migration.sh NAME
# Needs no running database. Parts that EF cannot know are written by hand afterwards: docs/development.md, "Migrations".
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:-}
if [[ ! $name =~ ^[A-Z][A-Za-z0-9]+$ || $# -ne 1 ]]; then
  echo "Usage: tools/add-migration.sh NAME   (letters and digits, begins with a capital: RoundHeadcount)" >&2
  exit 2
fi
if compgen -G "src/VestreToten.Lean.Data/Migrations/*/*_$name.cs" >/dev/null; then
  echo "There is a migration named $name already" >&2
  exit 2
fi

dotnet tool restore
dotnet build src/VestreToten.Lean.Data --nologo -v quiet
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$name" --no-build --project src/VestreToten.Lean.Data --startup-project src/VestreToten.Lean.Data \
    --context "${provider}LeanDbContext" -o "Migrations/$provider" -n "VestreToten.Lean.Data.Migrations.$provider"
done
git status --short -- src/VestreToten.Lean.Data/Migrations
