# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The Debian 13 root: made once per package list, in a temporary folder that is renamed when it is complete.

SUITE=trixie

find_or_make_root() {
    if [[ ${BANTIN_ROOT:-} == /* ]]; then
        ROOT=$BANTIN_ROOT
        [[ -d $ROOT/usr ]] || fail "BANTIN_ROOT=$ROOT holds no system" "unset it, or name a Debian 13 root"
        return
    fi
    ROOT=$CACHE/root-$(wanted_packages | sha256sum | cut -c1-16)
    if [[ ! -d $ROOT ]]; then
        mkdir -p "$CACHE"
        exec 8>"$CACHE/root.lock"
        flock -n 8 || say "Another ./dev is making the root; waiting for it"
        flock -w 3600 8 || fail "the other ./dev held $CACHE/root.lock for an hour" "end it, then try again"
        [[ -d $ROOT ]] || make_root
        exec 8>&-
    fi
    touch "$ROOT"
}

make_root() {
    local half=$ROOT.half needed=4000000 free
    free=$(df --output=avail -k "$CACHE" | tail -1)
    ((free > needed)) || fail "$CACHE has $((free / 1000)) MB free; the root needs 4 GB while it is made" \
        "free some space, or point XDG_CACHE_HOME at a larger disk"
    rm -rf "$CACHE"/root-*.half
    mkdir -p "$half"
    step "Make the Debian 13 root (about two minutes, once)" \
        "check that apt on this machine reaches its mirror (apt-get update), then try again" bootstrap "$half"
    desk_account >>"$half/etc/passwd"
    echo 'desk:x:1000:' >>"$half/etc/group"
    # D-Bus refuses to start without one, and a root is made once per machine, so a random one is right.
    od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$half/etc/machine-id"
    # A place to bind the host's file on; a link would point at something the root does not have.
    rm -f "$half/etc/resolv.conf" && : >"$half/etc/resolv.conf"
    mv "$half" "$ROOT"
    forget_old_roots
}

bootstrap() {
    local half=$1 include options=()
    include=$(wanted_packages | paste -sd,)
    # An office's proxy is set for the host's apt; the root's apt starts empty and has to be told.
    while IFS= read -r line; do options+=("--aptopt=$line"); done \
        < <(apt-config dump 2>/dev/null | grep -iE '^Acquire::(https?|ftp|Check-)[^ ]* "[^"]+";$' || true)
    options+=(--variant=apt '--aptopt=APT::Install-Recommends "false"' "--include=$include")
    if ((EUID == 0)); then
        mmdebstrap "${options[@]}" "$SUITE" "$half"
    else
        # Through tar, so that every file belongs to the caller and plain rm can remove the root again.
        mmdebstrap --mode=unshare "${options[@]}" --format=tar "$SUITE" - |
            tar -x --no-same-owner --exclude='./dev/*' -C "$half"
    fi
}

# Two branches with different package lists may take turns; a third root is left over from the past.
forget_old_roots() {
    local old
    while IFS= read -r old; do
        say "Removing the unused root $old"
        rm -rf "$old"
    done < <(find "$CACHE" -maxdepth 1 -name 'root-*' -type d -printf '%T@ %p\n' | sort -rn | tail -n +4 | cut -d' ' -f2-)
}
