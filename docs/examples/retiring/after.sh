#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# What is found on the day after, in a copy of the example.
set -u
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cp -r "$(dirname "$0")/." "$room"
cd "$room" || exit

voicecfg migrate --dialect lumenia --catalog catalog-next.json --today 2026-03-01 --write --format json \
    assistants >written.ndjson
# region call
voicecfg check --dialect lumenia --catalog catalog-next.json --today 2026-03-02 --format text assistants
# endregion call
