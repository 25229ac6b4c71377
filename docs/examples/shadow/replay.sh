#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
#
# How much voicecfg disagrees with the code that it is to replace, and where. voicecfg is on the PATH.
# region replay
voicecfg replay --dialect lumenia --catalog catalog.json --format text log.ndjson
# endregion replay
printf 'exit status %s\n\n' $?

# region line
sed -n 3p log.ndjson | voicecfg batch --dialect lumenia --catalog catalog.json
# endregion line
