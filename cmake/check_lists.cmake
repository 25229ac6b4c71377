# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Fails if a test or a consumer lies in its folder but is missing from the list that builds it. Run as: cmake -P cmake/check_lists.cmake
cmake_minimum_required(VERSION 3.25)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)

# A list names its files relative to its own folder, one a line.
function(check_listed list_file)
    cmake_path(GET list_file PARENT_PATH folder)
    file(READ ${list_file} list)
    foreach(file IN LISTS ARGN)
        cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${folder})
        string(FIND "${list}" " ${file}\n" at)
        if(at EQUAL -1)
            message(SEND_ERROR "${file} is not listed in ${list_file}")
        endif()
    endforeach()
endfunction()

file(GLOB_RECURSE tests ${root}/tests/*_test.cpp)
file(GLOB consumers ${root}/tests/consumers/*/)
list(FILTER consumers EXCLUDE REGEX "/(run|CMakeLists.txt)$")
check_listed(${root}/tests/CMakeLists.txt ${tests})
check_listed(${root}/tests/consumers/CMakeLists.txt ${consumers})
