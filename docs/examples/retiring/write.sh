#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# The migration, in a copy of the example.
set -u
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cp -r "$(dirname "$0")/." "$room"
cd "$room" || exit

# region call
voicecfg migrate --dialect lumenia --catalog catalog-next.json --today 2026-03-01 --format text --write assistants
# endregion call
