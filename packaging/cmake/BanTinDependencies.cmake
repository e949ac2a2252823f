find_package(Qt6 6.8 REQUIRED COMPONENTS Core Concurrent DBus Gui Network PrintSupport Widgets Svg Xml Quick WebEngineCore WebEngineWidgets LinguistTools Test)
find_package(KF6Archive REQUIRED)
find_package(KF6Sonnet REQUIRED)
find_package(KF6TextTemplate REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(OpenSSL 3.2 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(MICROHTTPD REQUIRED IMPORTED_TARGET libmicrohttpd)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(WEBP REQUIRED IMPORTED_TARGET libwebp)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)

# The archive and the hidden symbols are the point: the shared libsqlite3 that Chromium's NSS pulls in must never win
# symbol lookup, or the store would silently be written in the clear.
# Where rooms are shared (asan preset) it is the library instead: the archive is not made for a shared room, store and test must
# share one copy, and a store that meets another SQLite than the cipher's does not open.
set(sqlcipher libsqlcipher.a)
if(BUILD_SHARED_LIBS)
    set(sqlcipher libsqlcipher.so)
endif()
find_library(SQLCIPHER_LIBRARY ${sqlcipher} REQUIRED)
find_path(SQLCIPHER_INCLUDE sqlcipher/sqlite3.h REQUIRED)
add_library(bantin_sqlcipher INTERFACE)
target_include_directories(bantin_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE}/sqlcipher)
target_compile_definitions(bantin_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(bantin_sqlcipher INTERFACE ${SQLCIPHER_LIBRARY} OpenSSL::Crypto ${CMAKE_DL_LIBS} m)
target_link_options(bantin_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
