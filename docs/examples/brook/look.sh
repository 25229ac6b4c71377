#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
export COLUMNS=100
# region call
voicecfg dialect draft.json
# endregion call
