# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

include(CMakeFindDependencyMacro)
find_dependency(Boost 1.81 CONFIG COMPONENTS json)
include(${CMAKE_CURRENT_LIST_DIR}/voicecfg-targets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/embed_catalog.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/embed_dialect.cmake)
