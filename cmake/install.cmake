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

# It finds the headers from its own place, so that what is installed can be moved.
set(pkgconfig_dir ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig)
file(RELATIVE_PATH pkgconfig_to_prefix ${pkgconfig_dir} ${CMAKE_INSTALL_PREFIX})
file(RELATIVE_PATH pkgconfig_to_include ${pkgconfig_dir} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(cmake/voicecfg.pc.in ${PROJECT_BINARY_DIR}/voicecfg.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/voicecfg.pc DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)

# A component of its own: Debian keeps licenses elsewhere.
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/voicecfg COMPONENT license)
install(FILES cmake/embed_catalog.cmake cmake/embed_dialect.cmake DESTINATION ${package_dir})
install(DIRECTORY cmake/embed_catalog cmake/embed_dialect DESTINATION ${package_dir})
