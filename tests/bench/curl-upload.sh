#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A tus client as a good administrator writes it around curl: create, send, and after a break ask how far it came and send the
# rest.   curl-upload.sh FILE ENDPOINT
set -uo pipefail

file=$1
endpoint=$2
size=$(stat -c %s "$file")
origin=$(grep -oE '^https?://[^/]+' <<<"$endpoint")

tus() { curl --silent --header 'Tus-Resumable: 1.0.0' "$@"; }

# header NAME: its value in the answer on standard input
header() { tr -d '\r' | sed -n "s/^$1: //Ip"; }

until location=$(tus --request POST --header "Upload-Length: $size" --dump-header - --output /dev/null "$endpoint" |
    header Location) && [[ -n $location ]]; do sleep 1; done
[[ $location == http* ]] || location=$origin$location

offset=0
until tail -c "+$((offset + 1))" "$file" | tus --fail --request PATCH --header "Upload-Offset: $offset" --header 'Expect:' \
    --header 'Content-Type: application/offset+octet-stream' --data-binary @- --output /dev/null "$location"; do
    until offset=$(tus --head "$location" | header Upload-Offset) && [[ -n $offset ]]; do sleep 1; done
    ((offset < size)) || break
done
