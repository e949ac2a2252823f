// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/bagit/BagNotes.h"
#include "app/package/bagit/BagTree.h"

#include <QCryptographicHash>

#include <optional>

namespace bantin::package {

/// One manifest-ALGORITHM.txt or tagmanifest-ALGORITHM.txt.
struct BagManifest {
    QString file;
    bool isOfTags = false;
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha512;
    QMap<QString, QByteArray> digests; ///< by the path of a file of the tree, or as listed when there is none
};

/// Path of the file a bag means by `listed`, with its spelling noted when it is an odd one; nothing when it leads out of the
/// bag or cannot be decoded, which is noted too. `where` is file and line.
class BagPaths
{
public:
    BagPaths(const BagTree &tree, BagNotes &notes);
    std::optional<QString> find(const QString &listed, const QStringList &where);
    bool isThere(const QString &path) const;

private:
    std::optional<QString> cleaned(const QString &listed, const QStringList &where);

    const BagTree &m_tree;
    BagNotes &m_notes;
    QMap<QString, QString> m_byNormalForm; ///< NFC → path
};

/// Every manifest of the bag, each line checked by itself (RFC 8493 §2.1.3, §2.2.1).
QList<BagManifest> readManifests(BagTree &tree, const QString &encoding, BagNotes &notes);

/// Reads and decodes a tag file; what is wrong with it is noted.
std::optional<QString> readTagFile(BagTree &tree, const QString &path, const QString &encoding, BagNotes &notes);

} // namespace bantin::package
