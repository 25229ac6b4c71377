# Copyright (c) 2026 the voicecfg authors
# SPDX-License-Identifier: BSL-1.0

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Headers only, so nothing depends on the machine's architecture.
set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/voicecfg)

write_basic_package_version_file(${PROJECT_BINARY_DIR}/voicecfg-config-version.cmake
    COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)

install(TARGETS voicecfg EXPORT voicecfg FILE_SET HEADERS)
install(EXPORT voicecfg NAMESPACE voicecfg:: FILE voicecfg-targets.cmake
    DESTINATION ${package_dir})
install(FILES cmake/voicecfg-config.cmake ${PROJECT_BINARY_DIR}/voicecfg-config-version.cmake
    DESTINATION ${package_dir})
