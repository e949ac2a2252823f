// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BagReader.h"

#include <QSet>

#include <functional>

namespace bantin::package {

/// A picture a thin bag names instead of carrying it.
struct BlobReference {
    QString path;      ///< in the bag
    QByteArray sha512; ///< 64 raw bytes
    qint64 size = 0;   ///< bytes
    friend bool operator==(const BlobReference &, const BlobReference &) = default;
};

/// What makes two bags one, however their zips were made and whatever they leave out: the SHA-512 (64 raw bytes) of the tag
/// manifest, which binds every manifest, decision, certificate and, through the payload manifest, every file. Nothing when
/// there is none.
QByteArray bagDigest(const QByteArray &zip, const BagLimits &limits = {});

/// The pictures of the package, largest last.
Result<QList<BlobReference>> blobsOf(const QByteArray &zip, const BagLimits &limits = {});

/// The package without the pictures `present` (digests) names: fetch.txt (RFC 8493 §2.2.3) lists them by an internal address,
/// "bantin:blob/" and the digest, with their size. No tag manifest lists fetch.txt, so whatever is signed or digested stays
/// byte for byte. The reasons of readBag().
Result<QByteArray> thinBag(const QByteArray &zip, const QSet<QByteArray> &present, const BagLimits &limits = {});

/// What a thin bag lacks, in the order of fetch.txt; nothing of a whole one. "bag-fetch" (line) when fetch.txt names anything
/// but a picture of the payload manifest under its own digest, once, not carried as well, within the limits; the reasons of
/// readBag() that concern the zip.
Result<QList<BlobReference>> lackingBlobs(const QByteArray &thin, const BagLimits &limits = {});

/// The bytes of a digest, or why they are not to be had.
using BlobSource = std::function<Result<QByteArray>(const QByteArray &sha512)>;

/// The whole package again: the pictures from `blobs` in their places and no fetch.txt. The same bytes that were made thin, by
/// the same libraries. What a blob is, the verifier of the whole package says. The reasons of lackingBlobs() and of `blobs`.
Result<QByteArray> completeBag(const QByteArray &thin, const BlobSource &blobs, const BagLimits &limits = {});

} // namespace bantin::package
