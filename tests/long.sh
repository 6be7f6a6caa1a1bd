#!/usr/bin/env bash
# The longer suite: what tests/run.sh holds in one language, size or number, in all the others.
exec bash "$(dirname "$0")/run.sh" --long
