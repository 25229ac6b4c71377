# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# The target voicecfg_libyaml, where libyaml is installed: with it the command line program reads YAML.
find_path(VOICECFG_LIBYAML_INCLUDE yaml.h)
find_library(VOICECFG_LIBYAML_LIBRARY yaml)
mark_as_advanced(VOICECFG_LIBYAML_INCLUDE VOICECFG_LIBYAML_LIBRARY)
if(VOICECFG_LIBYAML_INCLUDE AND VOICECFG_LIBYAML_LIBRARY)
    add_library(voicecfg_libyaml INTERFACE)
    target_include_directories(voicecfg_libyaml SYSTEM INTERFACE ${VOICECFG_LIBYAML_INCLUDE})
    target_link_libraries(voicecfg_libyaml INTERFACE ${VOICECFG_LIBYAML_LIBRARY})
    target_compile_definitions(voicecfg_libyaml INTERFACE VOICECFG_LIBYAML)
else()
    message(STATUS "libyaml is not installed: the command line program will read no YAML")
endif()
