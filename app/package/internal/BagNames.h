// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"

#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace bantin::package {

using namespace Qt::StringLiterals;

// The one place that knows what the files of a package are called.
inline constexpr auto declarationPath = "bagit.txt"_L1;
inline constexpr auto infoPath = "bag-info.txt"_L1;
inline constexpr auto fetchPath = "fetch.txt"_L1;
inline constexpr auto manifestPath = "manifest-sha512.txt"_L1;
inline constexpr auto tagManifestPath = "tagmanifest-sha512.txt"_L1;
inline constexpr auto payloadFolder = "data/"_L1;
inline constexpr auto articlePath = "data/article.xhtml"_L1;
inline constexpr auto metadataPath = "data/metadata.json"_L1;
inline constexpr auto noticePath = "data/withdrawn-manifest-sha512.txt"_L1;
inline constexpr auto dublinCorePath = "metadata/dublin-core.xml"_L1;
inline constexpr auto assetFolder = "data/assets/"_L1;
inline constexpr auto decisionFolder = "decisions/"_L1;
inline constexpr auto rosterPath = "roster.json"_L1;
inline constexpr auto rosterSignaturePath = "roster.p7s"_L1;
inline constexpr auto certificateFolder = "certificates/"_L1;
inline constexpr auto unitCertificatePath = "certificates/unit.pem"_L1;

// Those of a hand-over besides.
inline constexpr auto slipPath = "handover.json"_L1;
inline constexpr auto slipSignaturePath = "handover.p7s"_L1;
inline constexpr auto unitFolder = "data/unit/"_L1;
inline constexpr auto articleFolder = "data/articles/"_L1;
inline constexpr auto originalFolder = "data/originals/"_L1;

/// The bytes of bagit.txt (RFC 8493 §2.1.1).
inline constexpr QByteArrayView declaration("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");

/// "<sha512 hex>.<extension>", and nothing else: such a name can do no harm on any file system.
bool isAssetName(QStringView name);
/// The digest an asset's name claims, 64 raw bytes.
QByteArray digestInName(QStringView name);

/// "decisions/NN-kind" without the extension.
QString decisionPath(int sequence, DecisionKind kind);
/// "certificates/<first 16 hex digits>.pem" of a 32-byte fingerprint.
QString certificatePath(const QByteArray &fingerprint);

/// Names a bag must not use on any system: absolute, "..", ".", "~", drive letters, UNC, backslashes, control characters,
/// empty parts, not NFC (RFC 8493 §5.2, §6.1.1, §6.1.2).
bool isHostileName(const QString &path);

} // namespace bantin::package
