#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
# region call
voicecfg apply --dialect brook.json --catalog catalog.json \
    --stored agent.json --patch wrong.json --format text
# endregion call
