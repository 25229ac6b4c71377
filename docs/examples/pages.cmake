# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# The program of the page on concepts. What it prints is compared.
add_executable(concepts concepts/main.cpp)
target_link_libraries(concepts PRIVATE voicecfg::voicecfg voicecfg_developer)
add_test(NAME concepts COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:concepts>
    -DEXPECTED=${CMAKE_CURRENT_SOURCE_DIR}/concepts/expected.txt
    -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake)

# The programs of the guides of these names. What they print is compared.
foreach(guide audit concurrency creating notices)
    add_executable(${guide}_example ${guide}/main.cpp)
    target_link_libraries(${guide}_example PRIVATE voicecfg::voicecfg voicecfg_developer)
    add_test(NAME ${guide}_example COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:${guide}_example>
        -DEXPECTED=${CMAKE_CURRENT_SOURCE_DIR}/${guide}/expected.txt
        -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake)
endforeach()

# A report as RFC 9457 has it.
add_executable(problem problem/main.cpp)
target_link_libraries(problem PRIVATE voicecfg::voicecfg voicecfg_developer)
add_test(NAME problem_example COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:problem> -DJSON=ON
    -DEXPECTED=${CMAKE_CURRENT_SOURCE_DIR}/problem/problem.json
    -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake)

# A handler behind two functions, and its tests: the pages on servers and on compile time.
add_executable(handler handler/main.cpp handler/judge.cpp)
target_link_libraries(handler PRIVATE voicecfg::voicecfg voicecfg_developer)
add_test(NAME handler COMMAND handler)

add_subdirectory(brook)

# The laws for every dialect, held against Brook's. What it prints is compared.
add_executable(fuzz_example fuzz/main.cpp)
target_link_libraries(fuzz_example PRIVATE voicecfg::voicecfg voicecfg_developer)
add_test(NAME fuzz_example COMMAND ${CMAKE_COMMAND}
    "-DPROGRAM=$<TARGET_FILE:fuzz_example>;${CMAKE_CURRENT_SOURCE_DIR}/brook/catalog.json"
    -DEXPECTED=${CMAKE_CURRENT_SOURCE_DIR}/fuzz/expected.txt
    -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake)

# check_script(SCRIPT EXPECTED [STATUS n] [JSON]): a shell script of the pages is run in its folder,
# and what it prints is compared with a file there.
function(check_script script expected)
    cmake_parse_arguments(PARSE_ARGV 2 given "JSON" "STATUS" "")
    if(NOT DEFINED given_STATUS)
        set(given_STATUS 0)
    endif()
    cmake_path(GET script PARENT_PATH folder)
    string(REPLACE "/" "." name ${script})
    add_test(NAME ${name}
        COMMAND ${CMAKE_COMMAND} "-DPROGRAM=sh;${CMAKE_CURRENT_SOURCE_DIR}/${script}"
            -DEXPECTED=${CMAKE_CURRENT_SOURCE_DIR}/${folder}/${expected} -DJSON=${given_JSON}
            -DSTATUS=${given_STATUS} -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT_MODIFICATION
        PATH=path_list_prepend:$<TARGET_FILE_DIR:voicecfg_program>)
endfunction()
check_script(start/patch.sh merged.json JSON)
check_script(start/wrong.sh refused.json JSON STATUS 1)
check_script(start/misspelt.sh misspelt.ansi STATUS 1)
check_script(catalog/ask.sh expected.txt)
check_script(command_line/batch.sh answers.ndjson)
check_script(retiring/diff.sh diff.txt)
check_script(retiring/migrate.sh migrate.txt STATUS 1)
check_script(retiring/write.sh write.txt STATUS 1)
check_script(retiring/after.sh after.txt STATUS 1)
add_executable(retiring retiring/main.cpp)
target_link_libraries(retiring PRIVATE voicecfg::voicecfg voicecfg_developer)
add_test(NAME retiring COMMAND ${CMAKE_COMMAND}
    "-DPROGRAM=$<TARGET_FILE:retiring>;${CMAKE_CURRENT_SOURCE_DIR}/retiring/catalog-next.json;${CMAKE_CURRENT_SOURCE_DIR}/retiring/assistants/reception.json"
    -DEXPECTED=${CMAKE_CURRENT_SOURCE_DIR}/retiring/main.txt
    -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake)
check_script(creating/create.sh created.json JSON)
check_script(creating/batch.sh answers.ndjson)
check_script(shadow/replay.sh expected.txt)
check_script(brook/draft.sh draft.txt)
check_script(brook/look.sh look.txt)
check_script(brook/finished.sh finished.txt)
check_script(brook/right.sh right-answer.json JSON)
check_script(brook/wrong.sh wrong.txt STATUS 1)
check_script(brook/faulty.sh faulty.txt STATUS 2)
check_script(brook/laws.sh laws.txt)

# The documents of the page on dialect documents, tried. What becomes of each patch is compared.
add_executable(documents_example documents/main.cpp)
target_link_libraries(documents_example PRIVATE voicecfg::voicecfg voicecfg_developer)
set(documents values.json merging.json unions.json rules.json marks.json governed.json)
set(answers values.txt merging.txt unions.txt rules.txt marks.txt governed.txt)
foreach(document answer IN ZIP_LISTS documents answers)
    cmake_path(REMOVE_EXTENSION document OUTPUT_VARIABLE topic)
    set(folder ${CMAKE_CURRENT_SOURCE_DIR}/documents)
    add_test(NAME documents_example.${topic} COMMAND ${CMAKE_COMMAND}
        "-DPROGRAM=$<TARGET_FILE:documents_example>;${folder}/${document};${folder}/catalog.json;${folder}/${topic}.ndjson"
        -DEXPECTED=${folder}/${answer} -P ${PROJECT_SOURCE_DIR}/cmake/compare_output.cmake)
endforeach()
