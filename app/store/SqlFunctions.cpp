// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SqlFunctions.h"

#include "app/crypto/Digest.h"
#include "app/store/Packing.h"
#include "app/store/SearchRank.h"

#include <sqlite3.h>

#include <QCollator>

#include <memory>

namespace bantin::store {

namespace {

QByteArrayView bytesOf(sqlite3_value *value)
{
    // Text comes as UTF-8; the pointer has to be asked for before the length.
    const void *data = sqlite3_value_blob(value);
    return {static_cast<const char *>(data), sqlite3_value_bytes(value)};
}

void answer(sqlite3_context *context, const QByteArray &bytes)
{
    sqlite3_result_blob64(context, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
}

void packFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    answer(context, pack(bytesOf(values[0])));
}

void unpackFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto bytes = unpack(bytesOf(values[0]));
    if (bytes)
        answer(context, *bytes);
    else
        sqlite3_result_error_code(context, SQLITE_CORRUPT);
}

void sha256Function(sqlite3_context *context, int, sqlite3_value **values)
{
    answer(context, crypto::sha256(bytesOf(values[0])));
}

int compareVietnamese(void *collator, int sizeA, const void *a, int sizeB, const void *b)
{
    return static_cast<const QCollator *>(collator)->compare(static_cast<const QChar *>(a), sizeA / 2,
                                                             static_cast<const QChar *>(b), sizeB / 2);
}

int registerCollation(sqlite3 *database)
{
    auto collator = std::make_unique<QCollator>(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    collator->setNumericMode(true);
    collator->setCaseSensitivity(Qt::CaseInsensitive);
    const int code =
        sqlite3_create_collation_v2(database, "vi", SQLITE_UTF16_ALIGNED, collator.get(), compareVietnamese,
                                    [](void *kept) { delete static_cast<QCollator *>(kept); });
    // On failure SQLite does not call the destructor.
    if (code == SQLITE_OK)
        std::ignore = collator.release();
    return code;
}

} // namespace

int registerSqlFunctions(sqlite3 *database)
{
    struct Function {
        const char *name;
        void (*call)(sqlite3_context *, int, sqlite3_value **);
    };
    constexpr Function functions[] = {
        {"bantin_pack", packFunction}, {"bantin_unpack", unpackFunction}, {"bantin_sha256", sha256Function}};
    for (const Function &function : functions) {
        const int code = sqlite3_create_function_v2(database, function.name, 1,
                                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                                    function.call, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    const int collated = registerCollation(database);
    return collated == SQLITE_OK ? registerSearchRank(database) : collated;
}

} // namespace bantin::store
