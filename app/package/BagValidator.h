// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BagFolder.h"

namespace bantin::package {

class BagTree;

/// What RFC 8493 says of a bag.
struct BagVerdict {
    QString version;       ///< as bagit.txt names it; empty when it does not
    qint64 files = 0;      ///< of the payload
    qint64 octets = 0;     ///< of the payload
    QList<Error> errors;   ///< what breaks a MUST; a bag without any is complete and valid (§3)
    QList<Error> warnings; ///< what another program, or another file system, may stumble over (§5, §6)

    bool isValid() const { return errors.isEmpty(); }
};

/// Judges any bag, folder or zip, by RFC 8493 alone; versions 0.93 to 0.97 by what they asked of their time. A package of
/// ours is held to far more than this: that is PackageVerifier's. Reads the disk, writes and fetches nothing, follows no link.
/// Goes on after a problem, so that all are told at once. Any thread.
///
/// Of a path that cannot be read as a bag at all: "file-unreadable" (path), "cancelled", and the reasons of BudgetedZip.
/// In the verdict, argument first the file of the bag: "package-too-large" and "file-unreadable" of a tag file,
/// "bag-declaration", "bag-version-unknown" (version),
/// "bag-encoding-unknown" (encoding), "bag-undecodable", "bag-payload-folder-missing", "bag-manifest-missing",
/// "bag-algorithm-unknown", "bag-manifest-invalid" (line), "bag-path-outside" (path), "bag-listed-twice" (path),
/// "bag-missing-file", "bag-not-fetched", "bag-unlisted-file" (manifest), "bag-wrong-digest" (manifest), "bag-link",
/// "bag-tag-manifest-incomplete" (missing), "bag-fetch-invalid" (line), "bag-info-invalid" (line), "bag-oxum-differs".
/// Warnings: "bag-listed-twice", "bag-marked-as-binary", "bag-leading-dot", "bag-clashing-names", "bag-odd-spelling",
/// "bag-system-file", "bag-weak-digest", "bag-encoding-unusual", "bag-info-unusual"; of a draft also "bag-info-invalid",
/// "bag-fetch-invalid" and "bag-tag-manifest-incomplete".
Result<BagVerdict> validateBag(const QString &path, const BagCheckGoesOn &goesOn = {});
Result<BagVerdict> validateBag(BagTree &tree, const BagCheckGoesOn &goesOn = {});

} // namespace bantin::package
