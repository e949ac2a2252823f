// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/CompoundFile.h"

#include <QLatin1StringView>

namespace bantin::content::assembly {
namespace {

using namespace Qt::StringLiterals;

/// The names of streams stand in the file in UTF-16.
bool hasStream(const QByteArray &bytes, QLatin1StringView name)
{
    QByteArray encoded;
    for (const char c : name)
        encoded.append(c).append('\0');
    return bytes.contains(encoded);
}

} // namespace

CompoundFile compoundFileOf(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return CompoundFile::None;
    if (hasStream(bytes, "EncryptedPackage"_L1))
        return CompoundFile::EncryptedPackage;
    return hasStream(bytes, "WordDocument"_L1) ? CompoundFile::OldWord : CompoundFile::Other;
}

} // namespace bantin::content::assembly
