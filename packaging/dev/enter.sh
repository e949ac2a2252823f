# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Entering the place where the tools are.
#
# bwrap maps the caller to the ordinary user 1000: files keep the caller's owner outside, while Chromium, which refuses
# its sandbox to uid 0, sees an ordinary user and can nest its own user namespaces. A chroot could not do that. For the
# same reason root on a Debian 13 host enters bwrap too, over the host's own system.

BIND=()

# enter CMD…   replaces this process by CMD
enter() {
    if [[ -n ${BANTIN_INSIDE:-} ]]; then exec_here "$@"; fi
    prepare_machine
    mkdir -p "$CACHE/home" "$CACHE/ccache"
    if [[ -z $ROOT ]] && ((EUID != 0)); then exec_here "$@"; fi

    local arguments=(--unshare-user --uid 1000 --gid 1000 --unshare-pid --die-with-parent)
    add_system
    add_mounts
    add_display
    add_environment
    bwrap "${arguments[@]}" true || fail "bubblewrap cannot enter ${ROOT:-the system}; its reason is above" \
        "allow user namespaces (sysctl kernel.unprivileged_userns_clone=1; in a container, run it privileged)"
    exec bwrap "${arguments[@]}" "$@"
}

exec_here() {
    export BANTIN_INSIDE=1 PATH="$PROJECT/build/dev/bin:$PATH" LANG=C.UTF-8
    command -v -- "$1" >/dev/null || fail "there is no program '$1' here" "./dev build makes the project's programs"
    exec "$@"
}

desk_account() { echo 'desk:x:1000:1000:Desk:/nonexistent:/bin/bash'; }

# Only /usr, /etc and what the package tools read come from the root; every other top folder stays free for projects.
add_system() {
    if [[ -z $ROOT ]]; then
        arguments+=(--ro-bind / /)
        # D-Bus wants a name for the user we become; a server may have nobody with this number.
        if ! getent passwd 1000 >/dev/null; then
            { cat /etc/passwd; desk_account; } >"$CACHE/passwd"
            arguments+=(--ro-bind "$CACHE/passwd" /etc/passwd)
        fi
    else
        local entry
        arguments+=(--tmpfs / --ro-bind "$ROOT/usr" /usr --ro-bind "$ROOT/etc" /etc
            --ro-bind "$ROOT/var/lib/dpkg" /var/lib/dpkg --ro-bind-try "$ROOT/var/cache/fontconfig" /var/cache/fontconfig
            --ro-bind-try /sys /sys --tmpfs /run --symlink ../run /var/run --dir /var/tmp)
        for entry in "$ROOT"/{bin,sbin,lib,lib32,lib64,libx32}; do
            [[ ! -L $entry ]] || arguments+=(--symlink "$(readlink "$entry")" "/${entry##*/}")
        done
        [[ ! -e /etc/resolv.conf ]] || arguments+=(--ro-bind "$(realpath /etc/resolv.conf)" /etc/resolv.conf)
        # Behind an inspecting proxy only the host's bundle knows the office's certificate.
        [[ ! -s $CA_BUNDLE ]] || arguments+=(--ro-bind "$(realpath "$CA_BUNDLE")" "$CA_BUNDLE")
    fi
    arguments+=(--proc /proc --dev /dev --dev-bind-try /dev/dri /dev/dri --tmpfs /tmp --perms 0700 --dir "$RUNTIME")
}

CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
# Private in the root and on the host alike, and never hidden by a bound folder, which /tmp may be.
RUNTIME=/dev/shm/runtime-desk

# Parents before children, or a later mount would hide an earlier one.
add_mounts() {
    local shared git path mode start=$PWD
    shared=$(dirname "$PROJECT")/shared
    git=$(git -C "$PROJECT" rev-parse --path-format=absolute --git-common-dir 2>/dev/null || true)
    local mounts=("$PROJECT rw" "$CACHE/home rw" "$CACHE/ccache rw")
    [[ ! -d $shared ]] || mounts+=("$shared ro")
    [[ -z $git || $git == "$PROJECT"/* ]] || mounts+=("$git rw")
    for path in ${BIND[@]+"${BIND[@]}"}; do mounts+=("$path rw"); done
    if is_system_folder "$start"; then
        start=$PROJECT
    elif [[ $start/ != "$PROJECT"/* && $start/ != "$shared"/* ]]; then
        mounts+=("$start rw")
    fi
    while IFS= read -r path; do
        mode=--bind
        [[ $path != *' ro' ]] || mode=--ro-bind
        arguments+=("$mode" "${path% r?}" "${path% r?}")
    done < <(printf '%s\n' "${mounts[@]}" | LC_ALL=C sort -u)
    arguments+=(--chdir "$start")
}

is_system_folder() { [[ $1/ =~ ^/(usr/|etc/|bin/|sbin/|lib[^/]*/|proc/|sys/|dev/|run/)?$ || $1/ =~ ^/(usr|etc|proc|sys|dev)/ ]]; }

add_display() {
    local socket number key
    if [[ ${DISPLAY:-} =~ ^(unix)?:([0-9]+) ]]; then
        number=${BASH_REMATCH[2]}
        arguments+=(--ro-bind-try "/tmp/.X11-unix/X$number" "/tmp/.X11-unix/X$number")
        key=${XAUTHORITY:-$HOME/.Xauthority}
        [[ ! -f $key ]] || arguments+=(--ro-bind "$key" "$RUNTIME/key" --setenv XAUTHORITY "$RUNTIME/key")
    fi
    if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
        socket=$WAYLAND_DISPLAY
        [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR:-/run/user/$EUID}/$socket
        arguments+=(--ro-bind-try "$socket" "$RUNTIME/wayland-desk" --setenv WAYLAND_DISPLAY wayland-desk)
    fi
}

add_environment() {
    arguments+=(--setenv BANTIN_INSIDE 1 --setenv HOME "$CACHE/home" --setenv USER desk --setenv LOGNAME desk
        --setenv PATH "$PROJECT/build/dev/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
        --setenv LANG C.UTF-8 --unsetenv LC_ALL --setenv TMPDIR /tmp --setenv XDG_RUNTIME_DIR "$RUNTIME"
        --setenv CCACHE_DIR "$CACHE/ccache" --setenv CCACHE_BASEDIR "$PROJECT" --setenv CCACHE_NOHASHDIR 1
        --unsetenv XDG_CACHE_HOME --unsetenv XDG_DATA_HOME
        --unsetenv XDG_CONFIG_HOME --unsetenv XDG_STATE_HOME --unsetenv DBUS_SESSION_BUS_ADDRESS
        --setenv NODE_EXTRA_CA_CERTS "$CA_BUNDLE" --setenv npm_config_cafile "$CA_BUNDLE")
}

exec_command() {
    local folder
    while [[ ${1:-} == --bind ]]; do
        [[ -d ${2:-} ]] || fail "exec --bind ${2:-}: there is no such folder" "name a folder that exists"
        folder=$(realpath -s "$2")
        ! is_system_folder "$folder" || fail "exec --bind $folder would hide the system" "bind a folder of your own"
        BIND+=("$folder")
        shift 2
    done
    [[ $# -gt 0 ]] || fail "exec was given no command" "for example: ./dev exec bantin-cli --help"
    enter "$@"
}
