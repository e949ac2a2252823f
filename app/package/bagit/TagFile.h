// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace bantin::package {

/// bagit.txt (RFC 8493 §2.1.1). Before 1.0, blanks around the colon and at line ends were let pass.
struct BagDeclaration {
    QString version;
    QString encoding;
};
/// Nothing unless it is exactly the two lines, in UTF-8 without a byte order mark.
std::optional<BagDeclaration> parseDeclaration(QByteArrayView bytes);

/// Text of another tag file in the declared encoding, without a byte order mark; nothing when the bytes are not in it.
std::optional<QString> decodeTagFile(QByteArrayView bytes, const QString &encoding);
bool isKnownEncoding(const QString &encoding);

/// Split at LF, CR and CRLF; the last line may lack its end.
QStringList tagLines(QString text);

/// A line of a manifest (§2.1.3) as it stands: nothing is checked of the path yet.
struct ManifestLine {
    QByteArray digest;
    QString path;
    bool isMarkedBinary = false; ///< "*" before the path, as md5sum writes it
};
/// Nothing unless it is a digest of `digestBytes`, blanks and a path.
std::optional<ManifestLine> parseManifestLine(const QString &line, qsizetype digestBytes);

/// A line of fetch.txt (§2.2.3).
struct FetchLine {
    QString url;
    std::optional<qint64> length; ///< nothing for "-"
    QString path;
};
/// Nothing unless it is an absolute address, a length or "-", and a path.
std::optional<FetchLine> parseFetchLine(const QString &line);

/// The path with LF, CR and % decoded (§2.1.3); nothing when another percent sign stands in it.
std::optional<QString> decodeBagPath(const QString &path);

} // namespace bantin::package
