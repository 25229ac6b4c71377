# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

# voicecfg_embed_catalog(TARGET sdk CATALOG catalog.json NAMESPACE acme DIALECT lumenia)
# voicecfg_embed_catalog(TARGET sdk CATALOG catalog.json NAMESPACE acme
#                        DIALECT acme::platform DIALECT_HEADER acme/platform.hpp)
#
# Writes a catalog as a header of constant tables, <acme/catalog.hpp> to TARGET and what links it,
# and writes it again when the catalog changes. A catalog that does not load fails the build.
# The header lies in <binary dir>/embedded/<target>, for those who install it.
#
# A namespace holds one catalog. A target with several gives each its own, such as acme::lumenia and
# acme::autocalls; a second call for the same target and namespace is an error.
#
# DIALECT is one of voicecfg's own, or with DIALECT_HEADER any other by its name in C++; TARGET must
# find that header. TARGET links voicecfg::voicecfg itself.
#
# The program that writes the header is built for the machine that builds, when cross-compiling by
# that machine's default compiler, which needs Boost there too. VOICECFG_EMBED_CATALOG_EXECUTABLE
# names one that was built before for the same dialect.
function(voicecfg_embed_catalog)
    cmake_parse_arguments(PARSE_ARGV 0 arg ""
        "TARGET;CATALOG;NAMESPACE;DIALECT;DIALECT_HEADER" "")
    foreach(name TARGET CATALOG NAMESPACE DIALECT)
        if("${arg_${name}}" STREQUAL "")
            message(FATAL_ERROR "voicecfg_embed_catalog: ${name} is missing")
        endif()
    endforeach()
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "voicecfg_embed_catalog: what is ${arg_UNPARSED_ARGUMENTS}?")
    endif()
    foreach(name NAMESPACE DIALECT)
        voicecfg_name_fault(fault "${arg_${name}}")
        if(fault)
            message(FATAL_ERROR "voicecfg_embed_catalog: ${name} can't be ${arg_${name}}: ${fault}")
        endif()
    endforeach()
    if(arg_NAMESPACE MATCHES "^voicecfg(::|$)")
        message(FATAL_ERROR "voicecfg_embed_catalog: NAMESPACE can't be ${arg_NAMESPACE}: the "
            "namespace voicecfg is the library's own")
    endif()
    get_property(first TARGET ${arg_TARGET} PROPERTY "voicecfg_embedded_${arg_NAMESPACE}")
    if(first)
        message(FATAL_ERROR "voicecfg_embed_catalog: NAMESPACE ${arg_NAMESPACE} of the target "
            "${arg_TARGET} is taken by ${first}; another catalog needs another namespace, such as "
            "${arg_NAMESPACE}::more")
    endif()
    set_property(TARGET ${arg_TARGET} PROPERTY "voicecfg_embedded_${arg_NAMESPACE}"
        "CATALOG ${arg_CATALOG} DIALECT ${arg_DIALECT} in ${CMAKE_CURRENT_LIST_FILE}")

    get_target_property(type ${arg_TARGET} TYPE)
    set(scope PUBLIC)
    set(includes "$<TARGET_PROPERTY:${arg_TARGET},INCLUDE_DIRECTORIES>")
    if(type STREQUAL "INTERFACE_LIBRARY")
        set(scope INTERFACE)
        set(includes "$<TARGET_PROPERTY:${arg_TARGET},INTERFACE_INCLUDE_DIRECTORIES>")
    endif()
    if(arg_DIALECT_HEADER)
        set(dialect ${arg_DIALECT})
        voicecfg_embed_program(program ${dialect} ${arg_DIALECT_HEADER} -${arg_TARGET}
            "${includes}")
    else()
        set(dialect voicecfg::dialects::${arg_DIALECT})
        voicecfg_embed_program(program ${dialect} voicecfg/dialects/${arg_DIALECT}.hpp "" "")
    endif()

    cmake_path(ABSOLUTE_PATH arg_CATALOG NORMALIZE OUTPUT_VARIABLE catalog)
    set(root ${CMAKE_CURRENT_BINARY_DIR}/embedded/${arg_TARGET})
    string(REPLACE "::" "/" folder ${arg_NAMESPACE})
    set(header ${root}/${folder}/catalog.hpp)
    file(MAKE_DIRECTORY ${root}/${folder})
    add_custom_command(OUTPUT ${header}
        COMMAND ${program} ${dialect} ${arg_NAMESPACE} ${catalog} ${header}
        DEPENDS ${catalog} ${program}
        COMMENT "Embedding ${arg_CATALOG}"
        VERBATIM)
    string(REPLACE "::" "." written ${arg_NAMESPACE})
    set(written voicecfg_catalog-${arg_TARGET}-${written})
    add_custom_target(${written} DEPENDS ${header})
    add_dependencies(${arg_TARGET} ${written})
    target_include_directories(${arg_TARGET} ${scope} $<BUILD_INTERFACE:${root}>)
endfunction()

# What keeps a text from being the name of a namespace, or of something in one (ISO C++ 2023,
# [lex.name], [lex.key] and [reserved.names]); "" where nothing does.
function(voicecfg_name_fault into name)
    set(${into} "" PARENT_SCOPE)
    set(word "[A-Za-z_][A-Za-z0-9_]*")
    if(NOT name MATCHES "^${word}(::${word})*$")
        set(${into} "it is no name in C++" PARENT_SCOPE)
        return()
    endif()
    file(READ ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_catalog/spelling.hpp keywords)
    string(REGEX REPLACE ".*keywords\\[\\] = {([^}]*)}.*" "\\1" keywords "${keywords}")
    string(REGEX MATCHALL "[a-z0-9_]+" keywords "${keywords}")
    string(REPLACE "::" ";" words ${name})
    foreach(word IN LISTS words)
        if(word IN_LIST keywords)
            set(${into} "${word} is a keyword of C++" PARENT_SCOPE)
        elseif(word MATCHES "__|^_[A-Z]")
            set(${into} "${word} is reserved for compilers and standard libraries" PARENT_SCOPE)
        endif()
    endforeach()
    if(name MATCHES "^(_|(std[0-9]*|posix)(::|$))")
        list(GET words 0 first)
        set(${into} "${first} is reserved for compilers and standard libraries" PARENT_SCOPE)
    endif()
endfunction()

# The program for a dialect: a target, or a file when cross-compiling. Calls share that for one of
# voicecfg's own dialects; any other is what one target finds under its name, and has the suffix.
function(voicecfg_embed_program into dialect header suffix includes)
    if(VOICECFG_EMBED_CATALOG_EXECUTABLE)
        set(${into} ${VOICECFG_EMBED_CATALOG_EXECUTABLE} PARENT_SCOPE)
        return()
    endif()
    set(sources ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/embed_catalog)
    string(REPLACE "::" "." name voicecfg_embed-${dialect}${suffix})
    set(root ${CMAKE_BINARY_DIR}/${name})
    set(built ${root}/voicecfg_embed_catalog)
    if(NOT CMAKE_CROSSCOMPILING)
        set(${into} ${name} PARENT_SCOPE)
    else()
        set(${into} ${built} PARENT_SCOPE)
    endif()
    if(TARGET ${name})
        return()
    endif()
    configure_file(${sources}/main.cpp.in ${root}/main.cpp @ONLY)
    if(NOT CMAKE_CROSSCOMPILING)
        add_executable(${name} EXCLUDE_FROM_ALL ${root}/main.cpp)
        target_include_directories(${name} PRIVATE ${sources} ${includes})
        target_link_libraries(${name} PRIVATE voicecfg::voicecfg)
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${root}/$<0:>)
        return()
    endif()
    # A build of its own, by the same build program, untouched by what the environment says of the
    # target machine.
    set(ours "$<TARGET_PROPERTY:voicecfg::voicecfg,INTERFACE_INCLUDE_DIRECTORIES>")
    add_custom_target(${name}
        COMMAND ${CMAKE_COMMAND} -E env --unset=CC --unset=CXX --unset=CFLAGS --unset=CXXFLAGS
            --unset=CPPFLAGS --unset=LDFLAGS --unset=CMAKE_TOOLCHAIN_FILE
            ${CMAKE_COMMAND} -S ${sources} -B ${root}/build -G ${CMAKE_GENERATOR}
            -D CMAKE_MAKE_PROGRAM=${CMAKE_MAKE_PROGRAM} -D CMAKE_BUILD_TYPE=Release
            "-DMAIN=${root}/main.cpp" "-DINCLUDES=${sources};${ours};${includes}" "-DOUTPUT=${root}"
        COMMAND ${CMAKE_COMMAND} --build ${root}/build --config Release
        BYPRODUCTS ${built}
        COMMENT "Building the program that embeds catalogs of ${dialect} for this machine"
        VERBATIM)
endfunction()
