# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# How dev speaks: one line per step, and for a failure which step, why, and what to do.

say() { printf '\033[1m── %s\033[0m\n' "$*" >&2; }

# fail WHY WHAT_TO_DO
fail() {
    printf '\n✗ %s\n  → %s\n' "$1" "$2" >&2
    exit 1
}

# step NAME WHAT_TO_DO CMD…   runs CMD, shows and logs what it prints, stops with a hint when it fails
step() {
    local name=$1 hint=$2 log status=0
    shift 2
    mkdir -p "$PROJECT/build/log"
    log=$PROJECT/build/log/${name//[^A-Za-z0-9]/-}.log
    say "$name"
    "$@" </dev/null 2>&1 | tee "$log" || status=$?
    ((status == 0)) || fail "$name failed with exit code $status; the reason is above and in $log" "$hint"
}
