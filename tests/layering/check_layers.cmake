# SPDX-FileCopyrightText: 2026 The ACG Console authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cmake -DTREE=<source tree> -DQT_HEADERS=<directory with QtGui and QtWidgets> -P check_layers.cmake
# Reads every #include below app, models and ui, and fails when an arrow points backwards:
#   app -> ui -> models; app/sandbox knows neither models nor ui, and neither knows app/sandbox.

cmake_minimum_required(VERSION 3.25)
foreach(needed TREE QT_HEADERS)
    if(NOT IS_DIRECTORY "${${needed}}")
        message(FATAL_ERROR "${needed} is not a directory: '${${needed}}'")
    endif()
endforeach()

# What a file in this layer must not include, as a regular expression over the included path.
function(forbidden_for file out)
    if(file MATCHES "^models/")
        set(${out} "^(app|ui|tests)/|^Qt(Gui|Widgets|Svg)(/|$)" PARENT_SCOPE)
    elseif(file MATCHES "^ui/")
        set(${out} "^(app|tests)/" PARENT_SCOPE)
    elseif(file MATCHES "^app/sandbox/")
        set(${out} "^(models|ui|tests)/" PARENT_SCOPE)
    else()
        set(${out} "^tests/" PARENT_SCOPE)
    endif()
endfunction()

file(GLOB_RECURSE files RELATIVE "${TREE}"
    "${TREE}/app/*.h" "${TREE}/app/*.cpp" "${TREE}/models/*.h" "${TREE}/models/*.cpp"
    "${TREE}/ui/*.h" "${TREE}/ui/*.cpp")
if(NOT files)
    message(FATAL_ERROR "No sources below ${TREE}: the check would pass without looking at anything.")
endif()

set(violations "")
foreach(file IN LISTS files)
    forbidden_for("${file}" forbidden)
    file(STRINGS "${TREE}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS includes)
        if(NOT line MATCHES "include[ \t]*[<\"]([^>\"]+)[>\"]")
            continue()
        endif()
        set(included "${CMAKE_MATCH_1}")
        set(reason "")
        if(included MATCHES "${forbidden}")
            set(reason "points against the layers")
        elseif(included MATCHES "(^|/)\\.\\./")
            set(reason "hides its layer; includes are written from the root")
        elseif(file MATCHES "^models/" AND (EXISTS "${QT_HEADERS}/QtWidgets/${included}"
                                            OR EXISTS "${QT_HEADERS}/QtGui/${included}"))
            set(reason "is a widget or GUI header; models is Qt Core")
        endif()
        if(reason)
            list(APPEND violations "${file}: '${included}' ${reason}")
        endif()
    endforeach()
endforeach()

list(LENGTH files count)
if(violations)
    list(JOIN violations "\n  " text)
    message(FATAL_ERROR "Layering is broken:\n  ${text}")
endif()
message(STATUS "${count} files, every include points the right way.")
