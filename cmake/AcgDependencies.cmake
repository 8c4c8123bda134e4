# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Finds a package or stops with a sentence that says what to install.
#   acg_require(<package> <debian package> [find_package arguments...])
macro(acg_require package debian_package)
    find_package(${package} ${ARGN} QUIET)
    if(NOT ${package}_FOUND)
        message(FATAL_ERROR
            "${package} was not found. On Debian 12 or Ubuntu 24.04 install it with:\n"
            "    apt-get install ${debian_package}\n"
            "or run packaging/install-dependencies, which installs everything that is needed.")
    endif()
endmacro()

acg_require(Qt6 "qt6-base-dev" 6.4 COMPONENTS Core DBus Gui Widgets Network Sql)
acg_require(Qt6Svg "qt6-svg-dev (Ubuntu: libqt6svg6-dev)" 6.4)
acg_require(Qt6Keychain "qtkeychain-qt6-dev")
acg_require(tl-expected "libexpected-dev")
acg_require(simdjson "libsimdjson-dev")
acg_require(LibPhoneNumber "libphonenumber-dev libprotobuf-dev")
acg_require(LibCsv "libcsv-dev")
acg_require(XlsxWriter "libxlsxwriter-dev")
acg_require(Boost "libboost-dev" 1.74)
acg_require(OpenSSL "libssl-dev")
if(BUILD_TESTING)
    acg_require(GTest "libgtest-dev libgmock-dev")
    acg_require(Qt6Test "qt6-base-dev" 6.4)
    if(ACG_BENCHMARKS)
        acg_require(benchmark "libbenchmark-dev")
    endif()
endif()

find_program(ACG_CCACHE ccache)
if(ACG_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ACG_CCACHE}")
endif()
