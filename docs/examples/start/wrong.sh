#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
# region call
voicecfg apply --dialect lumenia --catalog catalog.json \
    --stored assistant.json --patch wrong.json
# endregion call
