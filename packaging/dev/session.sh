#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# session.sh [--here] CMD…   runs CMD in a desk session of its own: a virtual display (or with --here the caller's),
# a session bus, an unlocked real keyring, a window manager, and a home that is removed afterwards, so that neither the
# user's keyring nor the user's settings are touched.
set -euo pipefail

if [[ ${1:-} == --inner ]]; then
    shift
    # An empty passphrase: the keyring lives as long as the session.
    printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>"$HOME/keyring.log"
    if [[ $1 == --virtual ]]; then openbox >/dev/null 2>&1 & fi
    shift
    exec "$@"
fi

where=--virtual
if [[ ${1:-} == --here ]]; then
    where=--here
    shift
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 0700 "$home/runtime"
if [[ $where == --here ]]; then
    # Reached by absolute path, because the session gets a runtime folder of its own.
    if [[ -n ${WAYLAND_DISPLAY:-} && $WAYLAND_DISPLAY != /* ]]; then
        export WAYLAND_DISPLAY=$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY
    fi
    export XAUTHORITY=${XAUTHORITY:-$HOME/.Xauthority}
else
    unset WAYLAND_DISPLAY
    # -nolisten local: the abstract socket is shared by all containers of a machine and two displays would collide.
    display=(xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp -nolisten local")
    export QT_QPA_PLATFORM=xcb
fi
export HOME=$home XDG_RUNTIME_DIR=$home/runtime
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
${display[@]+"${display[@]}"} dbus-run-session -- "${BASH_SOURCE[0]}" --inner "$where" "$@"
