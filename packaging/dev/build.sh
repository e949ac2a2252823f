# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Configure and compile, one caller at a time per build folder.

command_build() {
    local preset=dev
    if [[ ${1:-} == --preset ]]; then
        preset=${2:-}
        shift 2
    fi
    [[ -n $preset && $preset != -* ]] || fail "build --preset was given no preset" "presets: dev release asan fuzz tidy"
    if (($# == 0)); then set -- all unit_tests; fi
    build_preset "$preset" "$@"
}

# build_preset PRESET [TARGET…]
build_preset() {
    local preset=$1 folder=$PROJECT/build/$1
    shift
    mkdir -p "$PROJECT/build"
    exec 9>"$PROJECT/build/$preset.lock"
    flock -n 9 || say "Another build of $preset is running; waiting for it"
    flock -w 1800 9 || fail "another build of $preset held the folder for half an hour" "end it, then try again"
    if [[ ! -f $folder/build.ninja || -n $(newer_lists "$folder/configured.stamp") ]]; then
        step "Configure $preset" "CMake names the file and line above; a library it misses belongs in packaging/debian-packages.txt" \
            cmake -S "$PROJECT" --preset "$preset"
        touch "$folder/configured.stamp"
    fi
    step "Build $preset" "the first 'error:' above is the one to mend" ninja -C "$folder" "$@"
    exec 9>&-
}

# Ninja notices a changed list by itself, but not a folder that has only just got one.
newer_lists() {
    [[ -f $1 ]] || { echo all; return; }
    find "$PROJECT"/{CMakePresets.json,app,sync,ui,resources,tests,translations} -name node_modules -prune -o \
        \( -name CMakeLists.txt -o -name CMakePresets.json \) -newer "$1" -print
}
