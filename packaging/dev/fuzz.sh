# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Every fuzz target, for as many executions as were promised.

FUZZ_EXECUTIONS=${BANTIN_FUZZ_EXECUTIONS:-1000000}
FUZZ=$PROJECT/build/fuzz

fuzz_all() {
    local target targets=() failed=0
    build_preset fuzz fuzz_targets
    make_fuzz_seeds
    for target in "$FUZZ"/bin/fuzz_*; do targets+=("${target##*/fuzz_}"); done
    say "$FUZZ_EXECUTIONS executions of each of ${#targets[@]} fuzz targets"
    export -f fuzz_one say
    export PROJECT FUZZ FUZZ_EXECUTIONS
    printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz_one {}' || failed=1
    ((failed == 0)) || fail "a fuzz target found something or stopped early" \
        "build/fuzz/run/TARGET.log says what; the input lies beside it: mend, then keep it in tests/fuzz/corpus/TARGET"
}

# Each program makes the seeds of one target, but content_seeds those of several.
make_fuzz_seeds() {
    local program name
    rm -rf "$FUZZ/seeds"
    mkdir -p "$FUZZ/seeds" "$FUZZ/run"
    for program in "$FUZZ"/bin/*_seeds; do
        name=${program##*/}
        name=${name%_seeds}
        [[ $name != content ]] || name=
        step "Make the seeds of ${name:-the content targets}" "the program's own message is above" \
            "$program" "$FUZZ/seeds/$name"
    done
}

# fuzz_one TARGET   fails unless it ran that often without a finding
fuzz_one() {
    local target=$1 run=$FUZZ/run status=0 count start=$SECONDS longest=8192
    local folders=("$run/$target") folder
    mkdir -p "$run/$target"
    for folder in "$FUZZ/seeds/$target" "$PROJECT/tests/fuzz/corpus/$target"; do
        [[ ! -d $folder ]] || folders+=("$folder")
    done
    # Markup alone: what is long is slow and says nothing new.
    # A signed package is whole or nothing: its seeds must not be cut.
    case $target in
    html | docx_part | text_doctor | personal_data) longest=2048 ;;
    package | handover) longest=32768 ;;
    esac
    "$FUZZ/bin/fuzz_$target" "${folders[@]}" -runs="$FUZZ_EXECUTIONS" -max_len="$longest" -timeout=30 \
        -rss_limit_mb=3072 -artifact_prefix="$run/$target-" -print_final_stats=1 >"$run/$target.log" 2>&1 || status=$?
    count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$run/$target.log")
    printf '  %-12s %9s executions in %4s s, exit code %s\n' "$target" "${count:-0}" "$((SECONDS - start))" "$status"
    ((status == 0 && ${count:-0} >= FUZZ_EXECUTIONS))
}
