#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
# region call
voicecfg batch --dialect edmo --catalog catalog.json < requests.ndjson
# endregion call
