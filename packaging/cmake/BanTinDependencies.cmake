find_package(Qt6 6.8 REQUIRED COMPONENTS Core Concurrent Gui Network Widgets Svg Xml WebEngineCore WebEngineWidgets LinguistTools Test)
find_package(KF6Archive REQUIRED)
find_package(KF6TextTemplate REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(OpenSSL 3.2 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(MICROHTTPD REQUIRED IMPORTED_TARGET libmicrohttpd)

# The archive and the hidden symbols are the point: the shared libsqlite3 that Chromium's NSS pulls in must never win
# symbol lookup, or the store would silently be written in the clear.
find_library(SQLCIPHER_ARCHIVE libsqlcipher.a REQUIRED)
find_path(SQLCIPHER_INCLUDE sqlcipher/sqlite3.h REQUIRED)
add_library(bantin_sqlcipher INTERFACE)
target_include_directories(bantin_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE}/sqlcipher)
target_compile_definitions(bantin_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(bantin_sqlcipher INTERFACE ${SQLCIPHER_ARCHIVE} OpenSSL::Crypto ${CMAKE_DL_LIBS} m)
target_link_options(bantin_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
