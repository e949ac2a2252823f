# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Tests, benchmarks and lint.

command_test() {
    # What the sanitised build runs needs no second run; --long gives it one, optimised.
    local filter=(-LE '^long$') windows=(-LE '^(unit|long)$') targets=(all) sanitised=0 main=0 fuzzed=0 long=0 perturb
    if [[ ${1:-} == --long ]]; then
        filter=()
        windows=()
        targets=(all unit_tests)
        long=1
        shift
    fi
    fetch_node_modules
    build_preset asan unit_tests
    build_preset dev "${targets[@]}"
    export LSAN_OPTIONS="suppressions=$PROJECT/tests/support/lsan.supp:print_suppressions=0"
    export UBSAN_OPTIONS=print_stacktrace=1
    say "Unit tests under the address and undefined-behaviour sanitisers"
    run_ctest asan -L '^unit$' ${filter[@]+"${filter[@]}"} "$@" || sanitised=$?
    # The sanitisers do not see into Qt. What it still uses of freed memory shows when that has another face.
    perturb=$((RANDOM % 255 + 1))
    say "Tests of windows and of whole programs (GLIBC_TUNABLES=glibc.malloc.perturb=$perturb)"
    GLIBC_TUNABLES=glibc.malloc.perturb=$perturb \
        run_ctest dev ${windows[@]+"${windows[@]}"} "$@" || main=$?
    # With ARGs somebody is after certain tests.
    if ((long && $# == 0)); then (fuzz_all) || fuzzed=$?; fi
    ((sanitised == 0)) || fail "unit tests failed under the sanitisers" \
        "their output is above and in build/asan/Testing/Temporary/LastTest.log"
    ((fuzzed == 0)) || fail "fuzzing failed" "its reason is above"
    ((main == 0)) || fail "tests failed" "their output is above and in build/dev/Testing/Temporary/LastTest.log"
}

# run_ctest PRESET ARG…
run_ctest() {
    "$PROJECT/packaging/dev/session.sh" ctest --test-dir "$PROJECT/build/$1" -j2 --output-on-failure --no-label-summary "${@:2}" </dev/null
}

# The foreign tus server, the accessibility checker and the schema validator, exactly as the lock file names them.
fetch_node_modules() {
    local folder=$PROJECT/tests/node
    [[ ! $folder/node_modules/.package-lock.json -nt $folder/package-lock.json ]] || return 0
    step "Fetch the npm packages of the tests" "check that this machine reaches the npm registry, then try again" \
        npm ci --prefix "$folder" --no-fund --no-audit --ignore-scripts
    touch "$folder/node_modules/.package-lock.json"
}

command_bench() {
    local names=() name source programs=() json=()
    for name in "$@"; do if [[ $name == --json ]]; then json=(--json); else names+=("$name"); fi; done
    for name in "${names[@]:-*}"; do
        for source in "$PROJECT"/tests/bench/bench_$name.cpp; do
            [[ -f $source ]] || fail "there is no benchmark '$name'" "ls tests/bench/bench_*.cpp lists them"
            programs+=("$(basename "$source" .cpp)")
        done
    done
    # Only what is asked for: the windows take most of the build, and the line to the portal needs none of them.
    build_preset release "${programs[@]}" >&2
    fetch_node_modules >&2
    for name in "${programs[@]}"; do
        "$PROJECT/packaging/dev/session.sh" "$PROJECT/build/release/bin/$name" ${json[@]+"${json[@]}"}
    done
}

command_lint() {
    local sources
    cd "$PROJECT"
    mapfile -t sources < <(git ls-files -co --exclude-standard '*.h' '*.cpp')
    step "Check the format" "clang-format-19 -i the files named above" clang-format-19 --dry-run -Werror "${sources[@]}"
    step "Check the scripts" "mend what shellcheck names above" shellcheck -x -P SCRIPTDIR dev .ci/run packaging/dev/session.sh
    build_preset dev test_architecture
    step "Check the architecture" "the rules are in tests/architecture; each message names the file and the rule" \
        build/dev/bin/test_architecture
    if [[ ${1:-} == --tidy ]]; then lint_tidy; fi
}

# Only files that differ from the main branch: a full run takes as long as a build and belongs to the tidy preset.
lint_tidy() {
    local changed
    mapfile -t changed < <({ git diff --name-only --diff-filter=d origin/main... 2>/dev/null || git diff --name-only HEAD
        git ls-files -o --exclude-standard; } | grep '\.cpp$' | sort -u)
    ((${#changed[@]} > 0)) || { say "No changed sources for clang-tidy"; return; }
    build_preset dev
    step "clang-tidy on ${#changed[@]} changed files" "mend what it names above; .clang-tidy lists the checks" \
        clang-tidy-19 -p build/dev --quiet "${changed[@]}"
}
