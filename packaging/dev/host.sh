# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What kind of machine this is, and the Debian packages it lacks.

PACKAGE_LIST=$PROJECT/packaging/debian-packages.txt

wanted_packages() { sed -e 's/#.*//' -e 's/[[:space:]]*$//' -e '/^$/d' "$PACKAGE_LIST" | sort; }

# BANTIN_ROOT=make asks for the root even on Debian 13; BANTIN_ROOT=/PATH names one that is already there.
host_is_debian_13() {
    [[ -z ${BANTIN_ROOT:-} ]] || return 1
    # shellcheck source=/dev/null
    [[ $(. /etc/os-release && echo "${ID:-}-${VERSION_ID:-}") == debian-13 ]]
}

installed_packages() {
    dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' | sort -u
}

# require_packages WHY PACKAGE…   installs what is missing as root, otherwise says the exact command and stops
require_packages() {
    local why=$1 missing
    shift
    command -v dpkg-query >/dev/null ||
        fail "this machine is not Debian, so ./dev cannot install: $*" \
            "install mmdebstrap, bubblewrap and debian-archive-keyring by hand, then set BANTIN_ROOT=make"
    missing=$(comm -23 <(printf '%s\n' "$@" | sort) <(installed_packages) | tr '\n' ' ')
    missing=${missing% }
    [[ -n $missing ]] || return 0
    if ((EUID != 0)); then
        fail "$why needs packages that are missing: $missing" \
            "sudo apt-get update && sudo apt-get install --no-install-recommends $missing"
    fi
    say "Missing packages, installing: $missing"
    export DEBIAN_FRONTEND=noninteractive
    step "Read the package index" "check the network and /etc/apt, then try again" apt-get update -q
    # shellcheck disable=SC2086 # a list of names without spaces
    step "Install packages" "read what apt says above; 'apt-get -f install' often mends it" \
        apt-get install -q -y --no-install-recommends $missing
}

# The programs that make and enter the root; an ordinary user also needs a range of user ids for the former.
require_programs() {
    local wanted=(mmdebstrap bubblewrap)
    if command -v mmdebstrap >/dev/null && command -v bwrap >/dev/null; then
        if ((EUID == 0)) || command -v newuidmap >/dev/null; then return; fi
    fi
    ((EUID == 0)) || wanted+=(uidmap)
    require_packages "making the Debian 13 root" "${wanted[@]}"
}

# Leaves the machine able to run the tools: Debian 13 itself, or a root named in ROOT.
prepare_machine() {
    ROOT=
    if host_is_debian_13; then
        mapfile -t packages < <(wanted_packages)
        require_packages "building on Debian 13" "${packages[@]}"
        if ((EUID == 0)); then require_packages "Chromium's sandbox as root" bubblewrap; fi
        return
    fi
    require_programs
    find_or_make_root
}
