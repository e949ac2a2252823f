// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/FileKind.h"

#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 4096;
constexpr qint64 headSize = 16;

/// Sixteen bytes of UTF-8 without control characters; a sequence cut off at the end is no error.
bool looksLikeText(const QByteArray &head)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(head);
    const auto isControl = [](QChar c) { return c < u' ' && !c.isSpace(); };
    return !decoder.hasError() && std::ranges::none_of(text, isControl);
}

/// A salt is random: a text, a run of zeros or a format's signature is not one.
bool looksForeign(const QByteArray &head)
{
    static constexpr QByteArrayView signatures[] = {"SQLite format 3",
                                                    "PK\x03\x04",
                                                    "%PDF",
                                                    "\x89PNG",
                                                    "\xff\xd8\xff",
                                                    "\x1f\x8b",
                                                    "\x7f"
                                                    "ELF",
                                                    "BZh",
                                                    "\xd0\xcf\x11\xe0",
                                                    "\xff\xfe"};
    const auto begins = [&head](QByteArrayView signature) { return head.startsWith(signature); };
    return std::ranges::any_of(signatures, begins) || looksLikeText(head)
           || std::ranges::count(head, '\0') > headSize / 2;
}

} // namespace

Result<void> expectOwnFile(const QString &path, const QByteArray &salt)
{
    const auto error = [&path](Fault fault, const QString &reason) {
        return Error{fault, reason, Retry::Never, {path}, {}};
    };
    QFile file(path);
    if (!file.exists())
        return error(Fault::NotFound, u"store-missing"_s);
    if (!file.open(QIODevice::ReadOnly))
        return error(Fault::Storage, u"disk-unwritable"_s);
    const QByteArray head = file.read(headSize);
    if (file.error() != QFileDevice::NoError)
        return error(Fault::Storage, u"disk-unwritable"_s);
    if (head == salt && file.size() >= pageSize)
        return {};
    if (!head.isEmpty() && looksForeign(head))
        return error(Fault::Unsupported, u"store-foreign"_s);
    if (file.size() < pageSize)
        return error(Fault::Tampered, u"store-damaged"_s);
    return Error{Fault::WrongKey, u"key-wrong"_s, Retry::AfterCorrection, {path}, {}};
}

} // namespace bantin::store
