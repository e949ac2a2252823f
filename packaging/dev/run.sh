# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# ./dev run: the whole path, in windows on this display or on a virtual one.

# The files are the user's own, so their folders have to be visible inside as well.
run_command() {
    local file files=()
    for file in "$@"; do
        [[ -r $file && -f $file ]] || fail "cannot read $file" "name .docx files that exist"
        files+=("$(realpath -s "$file")")
        BIND+=("$(dirname "$(realpath -s "$file")")")
    done
    if [[ -n ${BANTIN_INSIDE:-} ]]; then
        command_run ${files[@]+"${files[@]}"}
    else
        enter "$PROJECT/dev" run ${files[@]+"${files[@]}"}
    fi
}

command_run() {
    local tour=$PROJECT/build/dev/bin/bantin-tour session=$PROJECT/packaging/dev/session.sh
    build_preset dev
    cd "$PROJECT"
    if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        exec "$session" --here "$tour" --desk --output build/run "$@"
    fi
    exec "$session" "$tour" --output build/run "$@"
}
