// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/package/Package.h"

#include <QMap>

namespace bantin::package {

struct BagLimits {
    qint64 fileBytes = 512LL << 20;
    qint64 entryBytes = 128LL << 20;
    qint64 totalBytes = 1024LL << 20;
    int entries = 5000;
};

/// Path → bytes, sorted by path.
using BagFiles = QMap<QString, QByteArray>;

/// A bag that was unzipped once, for whoever asks several things of it: whether it is thin, whether it is valid, what to keep of it.
/// Nothing of it is checked. The bytes are shared, not copied.
struct OpenedBag {
    QByteArray zip;
    BagFiles files;
};

/// Within the limits. The reasons of readBag() that concern the zip.
Result<OpenedBag> openBag(const QByteArray &zip, const BagLimits &limits = {});

/// Whether a bag may leave out pictures (a thin bag, see ThinBag.h).
enum class Pictures { Carried, MayBeElsewhere };

/// Reads the zip through a byte budget and checks it is a complete BagIt bag: declaration, every manifest line, every file
/// listed exactly once, digests, Payload-Oxum, no fetch.txt, no surplus files, no hostile names. Does not look at
/// signatures: that is PackageVerifier's. The first problem is returned. Reasons (argument: path): "package-not-zip",
/// "package-damaged", "package-too-large", "package-hostile-name", "bag-declaration", "bag-missing-file",
/// "bag-surplus-file", "bag-digest-mismatch" (payload), "bag-manifest-altered", "decision-altered" (a file of a decision),
/// "bag-tag-digest-mismatch" (any other tag file), "bag-manifest-invalid" (file, line), "bag-oxum", "bag-fetch".
Result<PackageContents> readBag(const QByteArray &zip, const BagLimits &limits = {});

} // namespace bantin::package
