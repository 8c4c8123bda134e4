# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours has in common: the language level, strict Qt, warnings, hardening.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

add_library(acg_flags INTERFACE)
target_include_directories(acg_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(acg_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_KEYWORDS
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    ACG_VERSION="${PROJECT_VERSION}")
target_compile_options(acg_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-align -Wextra-semi -Wduplicated-cond -Wlogical-op
    # At -O3 GCC 12 reports null pointers inside Qt's and Boost's inlined code that cannot be null there.
    $<$<CONFIG:Debug>:-Wnull-dereference>
    $<$<BOOL:${ACG_WERROR}>:-Werror>)
if(ACG_SANITIZE)
    target_compile_options(acg_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    # A module is opened by the sanitizer's own dlopen(), which looks along the old kind of run path only.
    target_link_options(acg_flags INTERFACE -fsanitize=address,undefined -Wl,--disable-new-dtags)
else()
    target_compile_options(acg_flags INTERFACE -fstack-protector-strong
        # Sections: what nobody calls is left out, and needs no memory and no time at the start.
        $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -ffunction-sections -fdata-sections>)
    target_link_options(acg_flags INTERFACE -Wl,-z,relro,-z,now $<$<NOT:$<CONFIG:Debug>>:-Wl,--gc-sections>)
endif()

# acg_library(<name> [PUBLIC libs...] [PRIVATE libs...]): one static library for a layer.
# Its sources are named by the CMakeLists.txt of each room with target_sources().
function(acg_library name)
    cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC)
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE acg_flags ${arg_PRIVATE})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    # moc looks again when a room's list changes; by itself it watches this directory's list only.
    # (Not AUTOGEN_TARGET_DEPENDS: for Ninja that only orders the steps, it starts none.)
    file(GLOB_RECURSE rooms CONFIGURE_DEPENDS "*/CMakeLists.txt")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${rooms})
endfunction()

# Modules are found by the run path of whatever program opens them.
set(ACG_MODULES_BUILT "${PROJECT_BINARY_DIR}/modules")
set(ACG_MODULES_INSTALLED lib/acg-console)
set(CMAKE_BUILD_RPATH "${ACG_MODULES_BUILT}")
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${ACG_MODULES_INSTALLED}")

# acg_module(<name> SOURCES files... LIBS targets...): a part of the program that is opened when it is first
# needed (models/domain/module.h), because its libraries would make each start longer.
function(acg_module name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_library(${name} MODULE ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE acg_flags ${arg_LIBS})
    set_target_properties(${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${ACG_MODULES_BUILT}"
        INSTALL_RPATH "")
    install(TARGETS ${name} DESTINATION "${ACG_MODULES_INSTALLED}")
endfunction()

# acg_window_program(<name> SOURCES files... LIBS targets...): a program that opens the window. While it starts,
# some 10,000 names are looked for in one library after the other, so those come first that have the most.
function(acg_window_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_options(${name} PRIVATE LINKER:--push-state,--no-as-needed
        $<TARGET_FILE:Qt6::Core> $<TARGET_FILE:Qt6::Gui> $<TARGET_FILE:Qt6::Widgets> LINKER:--pop-state)
    target_link_libraries(${name} PRIVATE acg_flags ${arg_LIBS})
endfunction()
