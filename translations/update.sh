#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh [FILE]   writes the strings of the sources into FILE (default bantin_vi.ts beside this script), keeping what is
# translated and dropping what is no longer used. Run it as: ./dev exec translations/update.sh
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd -P)
cd "$here"
/usr/lib/qt6/bin/lupdate -silent -no-obsolete -locations none -source-language en -target-language vi \
    -I .. ../app/main ../app/messages ../app/cli ../ui -ts "${1:-bantin_vi.ts}"
