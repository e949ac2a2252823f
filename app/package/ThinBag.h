// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BagReader.h"
#include "app/package/BlobReference.h"

#include <functional>

namespace bantin::package {

/// What makes two bags one, however their zips were made and whatever they leave out: the SHA-512 (64 raw bytes) of the tag
/// manifest, which binds every manifest, decision, certificate and, through the payload manifest, every file. Nothing
/// unless the bag is what its manifests say, pictures it leaves out aside: nobody can take the digest of a bag for another's bytes.
QByteArray bagDigest(const QByteArray &zip, const BagLimits &limits = {});

/// A package as it travels: its bag first, then the pictures the portal asks for.
struct SplitBag {
    QByteArray digest;          ///< as bagDigest()
    QByteArray thin;            ///< the zip without its pictures; the zip itself when it has none
    QList<BlobReference> blobs; ///< the pictures in the order of fetch.txt; each a range of the zip
};

/// A thin bag leaves out pictures: fetch.txt (RFC 8493 §2.2.3) lists them by an internal address, "bantin:blob/" and the digest,
/// with their size. No tag manifest lists fetch.txt, so whatever is signed or digested stays byte for byte. Pictures that
/// are not stored as they are stay in the bag. The reasons of readBag() that concern the zip.
Result<SplitBag> splitBag(const OpenedBag &bag, const BagLimits &limits = {});
/// The same of a zip.
Result<SplitBag> splitBag(const QByteArray &zip, const BagLimits &limits = {});

/// What a thin bag lacks, in the order of fetch.txt; nothing of a whole one. "bag-fetch" (file, line) when fetch.txt names anything
/// but a picture of the payload manifest under its own digest, once, not carried as well, within the limits; the reasons of
/// readBag() that concern the zip.
Result<QList<BlobReference>> lackingBlobs(const OpenedBag &thin, const BagLimits &limits = {});
/// The same of a zip.
Result<QList<BlobReference>> lackingBlobs(const QByteArray &thin, const BagLimits &limits = {});

/// The bytes of a digest, or why they are not to be had.
using BlobSource = std::function<Result<QByteArray>(const QByteArray &sha512)>;

/// The whole package again: the pictures from `blobs` in their places and no fetch.txt. The same bytes that were made thin, by
/// the same libraries. What a blob is, the verifier of the whole package says. The reasons of lackingBlobs() and of `blobs`.
Result<QByteArray> completeBag(const OpenedBag &thin, const BlobSource &blobs, const BagLimits &limits = {});
/// The same of a zip.
Result<QByteArray> completeBag(const QByteArray &thin, const BlobSource &blobs, const BagLimits &limits = {});

} // namespace bantin::package
