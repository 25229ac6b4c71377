# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# A project's state: each of its variables, cached or not, and what its folder gives to its targets.
# voicecfg may add variables that bear its name or Boost's, and nothing else.
set(folder_properties COMPILE_DEFINITIONS COMPILE_OPTIONS INCLUDE_DIRECTORIES LINK_DIRECTORIES
    LINK_LIBRARIES LINK_OPTIONS BUILDSYSTEM_TARGETS IMPORTED_TARGETS TESTS)

macro(remember_state)
    get_cmake_property(names_before VARIABLES)
    foreach(name IN LISTS names_before)
        set(before_${name} "${${name}}")
    endforeach()
    foreach(name IN LISTS folder_properties)
        get_property(before_folder_${name} DIRECTORY PROPERTY ${name})
    endforeach()
endmacro()

function(expect_same_state)
    get_cmake_property(names VARIABLES)
    foreach(name IN LISTS names names_before)
        if(name MATCHES "^(before_|names_before$|names?$|ARG[CVN]|CMAKE_MATCH_|CMAKE_CURRENT_FUNCTION)"
           OR name MATCHES "^(voicecfg|VOICECFG|[Bb]oost|BOOST)_")
            continue()
        endif()
        if(NOT name IN_LIST names_before)
            message(SEND_ERROR "voicecfg left the variable ${name}: ${${name}}")
        elseif(NOT "${${name}}" STREQUAL "${before_${name}}")
            message(SEND_ERROR "voicecfg changed ${name}: ${before_${name}} is now ${${name}}")
        endif()
    endforeach()
    foreach(name IN LISTS folder_properties)
        get_property(now DIRECTORY PROPERTY ${name})
        if(NOT "${now}" STREQUAL "${before_folder_${name}}")
            message(SEND_ERROR "voicecfg changed the folder's ${name}: ${now}")
        endif()
    endforeach()
    get_property(tests DIRECTORY third_party/voicecfg PROPERTY TESTS)
    get_property(targets DIRECTORY third_party/voicecfg PROPERTY BUILDSYSTEM_TARGETS)
    get_property(folders DIRECTORY third_party/voicecfg PROPERTY SUBDIRECTORIES)
    if(tests OR folders OR NOT targets STREQUAL voicecfg)
        message(SEND_ERROR "voicecfg brought more than itself: ${targets} ${tests} ${folders}")
    endif()
endfunction()
