// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BagReader.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace bantin::package {

/// Everything a look at a bag found, so that a verifier can go on after the first problem.
struct BagInspection {
    QList<Error> problems;                   ///< reasons of BagReader.h
    std::optional<PackageContents> contents; ///< set when the files of a package are all there, whatever they say
    QStringList decisionFiles;               ///< "decisions/NN-kind" of each of contents->decisions
    QStringList certificateFiles;            ///< path of each of contents->certificatesPem
    QByteArray tagManifestSha512;            ///< 64 raw bytes; empty when there is none
    QHash<QString, QByteArray> digests;      ///< SHA-512 by path, of whatever a manifest was compared with
};

BagInspection inspectBag(const BagFiles &files, const BagLimits &limits, Pictures pictures = Pictures::Carried);
/// The same of a zip; when it cannot be read, that is the only problem.
BagInspection inspectBag(const QByteArray &zip, const BagLimits &limits, Pictures pictures = Pictures::Carried);

} // namespace bantin::package
