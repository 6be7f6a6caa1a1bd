#!/usr/bin/env bash
# Looks at every page in all three languages, axe's findings with it, and takes the pictures in docs/images anew. Look at
# them before they are committed.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TAKE_PICTURES=1
dotnet build tests/VestreToten.Lean.EndToEnd -c Release --nologo -v quiet
exec dotnet run --no-build -c Release --project tests/VestreToten.Lean.EndToEnd -- -noColor -noLogo \
  -class '*PicturesTests' -class '*IdeaJourneyTests' -class '*TrendsTests' -class '*DigestTests' -class '*EmptyFolderTests'
