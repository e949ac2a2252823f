# One INTERFACE target carries the language level, the warnings and the strict Qt definitions of every room.
option(BANTIN_TESTS "Build the tests" ON)
option(BANTIN_WERROR "Treat warnings as errors" OFF)
option(BANTIN_FUZZ "Build the libFuzzer targets (clang only)" OFF)
set(BANTIN_SANITIZE "" CACHE STRING "Sanitisers for the whole build, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_AUTOMOC ON)

find_program(CCACHE ccache)
if(CCACHE)
    # What ccache's manual asks for with precompiled headers; no source here uses __TIME__ or __DATE__.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE} sloppiness=pch_defines,time_macros)
endif()

add_library(bantin_options INTERFACE)
target_include_directories(bantin_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(bantin_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough -Wswitch-enum -fstack-protector-strong
    $<$<BOOL:${BANTIN_WERROR}>:-Werror>
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(bantin_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_UP_TO=0x060800
    $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
target_link_options(bantin_options INTERFACE -Wl,-z,relro,-z,now)
if(BANTIN_SANITIZE)
    # GCC mistakes the branches the sanitisers insert for paths of the program.
    target_compile_options(bantin_options INTERFACE -fsanitize=${BANTIN_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=all $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(bantin_options INTERFACE -fsanitize=${BANTIN_SANITIZE})
endif()
