#!/usr/bin/env bash
# Kills the real program, locks its database and fills its disk while people vote, and counts the votes afterwards. Ends
# with "N of N survived, N of N acknowledged votes lost". --short: a few trials, about a minute on a quiet machine. kill,
# close, lock and disk choose some of the kinds. The full disk needs root.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
exec dotnet run -c Release --project tests/VestreToten.Lean.Benchmarks -- faults "$@"
