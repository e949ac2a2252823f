# What nearly every source includes, read once instead of once a source: a room's file compiles in half the time. Sources
# still name what they use: the release, fuzz and tidy presets build without it.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "")
add_library(bantin_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(bantin_precompiled PRIVATE bantin_options Qt6::Core)
target_precompile_headers(bantin_precompiled PRIVATE
    <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QMap> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QTimeZone> <QUrl>
    <algorithm> <array> <functional> <memory> <optional> <utility> <vector>)

# bantin_precompile(TARGET) lets a target use it.
function(bantin_precompile TARGET)
    get_target_property(type ${TARGET} TYPE)
    if(type STREQUAL "EXECUTABLE")
        # As the rooms are compiled; g++ refuses headers that were precompiled with other code generation.
        target_compile_options(${TARGET} PRIVATE -fPIC)
    endif()
    target_precompile_headers(${TARGET} REUSE_FROM bantin_precompiled)
endfunction()

# bantin_room(NAME SOURCES… [LINK rooms and libraries the room uses])
# A room is a library named bantin_NAME: static in every program that is shipped or has a window; shared in the asan preset,
# whose many test programs would each carry every room otherwise (15 GB of them). The house's arrows allow a caller to
# include what the room's own headers include, so LINK is public between rooms; third-party libraries that stay inside a
# room go to PRIVATE_LINK.
function(bantin_room NAME)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(bantin_${NAME} ${ARG_SOURCES})
    target_link_libraries(bantin_${NAME} PUBLIC ${ARG_LINK} PRIVATE bantin_options ${ARG_PRIVATE_LINK})
    bantin_precompile(bantin_${NAME})
endfunction()

# Everything the sanitised run of ./dev test builds; no part of "all", because that run is the only one they need.
add_custom_target(unit_tests)

# bantin_test(NAME SOURCES… LINK… [TIMEOUT seconds] [LABELS …] [GUI])
# One QtTest (or plain) executable registered with CTest. GUI tests run alone, under the display ./dev test provides.
# A test that is neither GUI nor labelled e2e or long is a unit test: ./dev test runs it under the sanitisers, so it may
# need no program but its own.
function(bantin_test NAME)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    add_executable(test_${NAME} ${ARG_SOURCES})
    target_link_libraries(test_${NAME} PRIVATE bantin_options Qt6::Test ${ARG_LINK})
    bantin_precompile(test_${NAME})
    target_compile_definitions(test_${NAME} PRIVATE BANTIN_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        BANTIN_BINARY_DIR="${CMAKE_BINARY_DIR}")
    add_test(NAME ${NAME} COMMAND test_${NAME})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(BANTIN_SANITIZE)
        math(EXPR ARG_TIMEOUT "3 * ${ARG_TIMEOUT}") # so much slower
    endif()
    if(ARG_GUI)
        list(APPEND ARG_LABELS gui)
        set_tests_properties(${NAME} PROPERTIES RUN_SERIAL TRUE)
    else()
        if(NOT "e2e" IN_LIST ARG_LABELS AND NOT "long" IN_LIST ARG_LABELS)
            list(APPEND ARG_LABELS unit)
            add_dependencies(unit_tests test_${NAME})
            set_target_properties(test_${NAME} PROPERTIES EXCLUDE_FROM_ALL ON)
        endif()
        set_tests_properties(${NAME} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
    endif()
    set_tests_properties(${NAME} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}")
endfunction()

# bantin_long_test(NAME [TIMEOUT seconds] [ARGUMENTS …] [ENVIRONMENT VARIABLE=value …])
# The test NAME over again at far more places; only ./dev test --long runs it. BANTIN_LONG is what a test looks at unless it
# has a variable of its own.
function(bantin_long_test NAME)
    cmake_parse_arguments(ARG "" "TIMEOUT" "ARGUMENTS;ENVIRONMENT" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 1800)
    endif()
    if(NOT ARG_ENVIRONMENT)
        set(ARG_ENVIRONMENT BANTIN_LONG=1)
    endif()
    add_test(NAME ${NAME}_long COMMAND test_${NAME} ${ARG_ARGUMENTS})
    # QtTest ends a test function after five minutes unless it is told.
    set_tests_properties(${NAME}_long PROPERTIES LABELS long TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;${ARG_ENVIRONMENT}")
endfunction()
