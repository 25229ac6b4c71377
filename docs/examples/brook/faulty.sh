#!/bin/sh
# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0
exec 2>&1
# region call
voicecfg dialect faulty.json
# endregion call
