// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/BlobStore.h"

#include "app/base/Logging.h"
#include "app/crypto/Digest.h"
#include "sync/portal/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

BlobStore::BlobStore(const QString &folder)
    : m_folder(folder)
{
}

QString BlobStore::pathOf(const QByteArray &sha512) const
{
    const QString name = QString::fromLatin1(sha512.toHex());
    return m_folder + u'/' + name.first(2) + u'/' + name;
}

bool BlobStore::contains(const QByteArray &sha512) const
{
    return QFile::exists(pathOf(sha512));
}

Result<void> BlobStore::put(const QByteArray &bytes) const
{
    const QByteArray sha512 = crypto::sha512(bytes);
    const QString path = pathOf(sha512);
    if (contains(sha512))
        return {};
    if (auto made = makeFolder(QFileInfo(path).path()); !made)
        return made;
    return writeDurably(path, bytes);
}

Result<QByteArray> BlobStore::read(const QByteArray &sha512) const
{
    const QString path = pathOf(sha512);
    const QString name = QString::fromLatin1(sha512.toHex());
    const Error missing{Fault::NotFound, u"blob-missing"_s, Retry::Later, {name}, {}};
    if (!contains(sha512))
        return missing;
    auto bytes = readWhole(path);
    if (!bytes || crypto::sha512(*bytes) == sha512)
        return bytes;
    qCWarning(logPortal) << "blob" << name.first(16) << "was altered on the disk and is put away";
    if (auto away = renameDurably(path, path + u".altered"_s); !away)
        return away.error();
    return missing;
}

} // namespace bantin::portal
