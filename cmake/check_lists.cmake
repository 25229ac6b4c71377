# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# Fails if a header or a test lies in its folder but is missing from the list that builds it.
# Run as: cmake -P cmake/check_lists.cmake
cmake_minimum_required(VERSION 3.25)
cmake_path(GET CMAKE_CURRENT_LIST_DIR PARENT_PATH root)

# A list names its files relative to its own folder, one a line.
function(check_listed list_file pattern)
    cmake_path(GET list_file PARENT_PATH folder)
    file(READ ${list_file} list)
    file(GLOB_RECURSE files RELATIVE ${folder} ${folder}/${pattern})
    foreach(file IN LISTS files)
        string(FIND "${list}" " ${file}\n" at)
        if(at EQUAL -1)
            message(SEND_ERROR "${file} is not listed in ${list_file}")
        endif()
    endforeach()
endfunction()

check_listed(${root}/CMakeLists.txt include/*.hpp)
check_listed(${root}/tests/CMakeLists.txt *_test.cpp)
