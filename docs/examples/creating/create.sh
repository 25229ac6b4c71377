#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
# region call
voicecfg create --dialect edmo --catalog catalog.json --patch assistant.json
# endregion call
