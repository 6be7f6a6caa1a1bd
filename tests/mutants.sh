#!/usr/bin/env bash
# Breaks one door on purpose, by one small patch of tests/mutants at a time, and sees whether the tests that ought to
# notice turn red. It works in a copy of the last commit. Ends with "N of N mutants caught"; names as arguments choose
# some of them: bash tests/mutants.sh synchronous-normal tag-not-bound
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git archive HEAD | tar -x -C "$copy"
cd "$copy"

if [ $# -gt 0 ]; then
  patches=("${@/#/tests/mutants/}")
  patches=("${patches[@]/%/.patch}")
else
  patches=(tests/mutants/*.patch)
fi

build() { dotnet build "$@" -v quiet --nologo -p:TreatWarningsAsErrors=false -p:WarningLevel=0 -p:UseSharedCompilation=true -p:RunAnalyzers=false; }
# A patch names its classes by "Caught by:", or by "Caught end to end by:" where it takes a browser to notice.
suite_of() { if grep -q '^Caught end to end by: ' "$1"; then echo VestreToten.Lean.EndToEnd; else echo VestreToten.Lean.Tests; fi; }
classes() { sed -nE 's/^Caught (end to end )?by: //p' "$@" | tr ' ' '\n' | sort -u; }

# 0: all passed; 1: some failed; anything else is no answer.
run_tests() {
  local suite=$1 arguments=() class log="$copy/run.log"
  shift
  for class in "$@"; do arguments+=(-class "$class"); done
  dotnet "tests/$suite/bin/Debug/net10.0/$suite.dll" -noColor -noLogo "${arguments[@]}" >"$log" 2>&1 || true
  if grep -qE 'Total: [1-9][0-9]*, Errors: 0, Failed: 0, Skipped: 0' "$log"; then return 0; fi
  if grep -qE 'Total: [1-9].*Failed: [1-9]' "$log"; then return 1; fi
  cat "$log"
  return 2
}

set -f # the classes' stars are xUnit's, not the shell's
echo "Building the copy, and running the tests unbroken"
for suite in $(for patch in "${patches[@]}"; do suite_of "$patch"; done | sort -u); do
  build "tests/$suite"
  mine=()
  for patch in "${patches[@]}"; do if [ "$(suite_of "$patch")" = "$suite" ]; then mine+=("$patch"); fi; done
  # shellcheck disable=SC2046
  run_tests "$suite" $(classes "${mine[@]}") || { cat run.log; echo "The tests fail before anything is broken"; exit 2; }
  cp -r "tests/$suite/bin/Debug/net10.0" "whole-$suite"
done

caught=0
for patch in "${patches[@]}"; do
  name=$(basename "$patch" .patch)
  suite=$(suite_of "$patch")
  git apply "$patch"
  project=$(sed -nE 's|^\+\+\+ b/(src/[^/]+)/.*|\1|p' "$patch" | head -n 1)
  # A mutant changes no signature: its own project is enough, and goes in beside the tests.
  build "$project" --no-dependencies --no-restore
  cp "$project/bin/Debug/net10.0/$(basename "$project").dll" "tests/$suite/bin/Debug/net10.0/"
  result=0
  # shellcheck disable=SC2046
  run_tests "$suite" $(classes "$patch") || result=$?
  case $result in
    1) caught=$((caught + 1)); echo "caught    $name: $(grep -cE '^ +.*\[FAIL\]' run.log) tests red" ;;
    0) echo "SURVIVED  $name: $(head -n 1 "$patch")" ;;
    *) echo "NO ANSWER $name" ;;
  esac
  git apply -R "$patch"
  cp "whole-$suite/$(basename "$project").dll" "tests/$suite/bin/Debug/net10.0/"
done

echo "$caught of ${#patches[@]} mutants caught"
[ "$caught" = "${#patches[@]}" ]
