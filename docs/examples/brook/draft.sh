#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# The draft, in a folder of its own, and what is told beside it. It is draft.json.
set -u
example=$PWD
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cp openapi.json "$room"
cd "$room" || exit
exec 2>&1

# region call
voicecfg draft openapi.json --title brook --closed >draft.json
# endregion call
diff "$example/draft.json" draft.json
