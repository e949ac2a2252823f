// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace bantin::store {

class Store;

/// Content-addressed bytes in assets.db: pictures (web derivative and original) and frozen packages. A put is durable when
/// it returns, before anything refers to it.
class AssetRepository
{
public:
    explicit AssetRepository(Store &store);

    struct Info {
        QString name; ///< "<sha512 hex>.<extension>"
        QString mediaType;
        int width = 0;
        int height = 0;
        qint64 size = 0;
    };

    /// Putting what is there already is a success. `original` may be empty: the same as `bytes`. Info::size is ignored.
    /// "asset-misnamed" (name) when the name is not the digest of `bytes`.
    Result<void> put(const Info &info, const QByteArray &bytes, const QByteArray &original);
    /// "asset-missing" (name)
    Result<QByteArray> bytes(const QString &name) const;
    /// As it came from the camera or document, before it was made fit for the web. "asset-missing" (name)
    Result<QByteArray> original(const QString &name) const;
    /// "asset-missing" (name)
    Result<Info> info(const QString &name) const;

    /// A frozen package by the SHA-512 of its bytes (64 raw bytes); "asset-misnamed" (hex) when it is another.
    Result<void> putPackage(const QByteArray &sha512, const QByteArray &bytes);
    /// Forgets one that has been handed on; no row may name it any more. One that is not there is a success.
    Result<void> dropPackage(const QByteArray &sha512);
    /// `length` bytes from `offset` without reading the rest; shorter at the end. "asset-missing" (hex)
    Result<QByteArray> readPackage(const QByteArray &sha512, qint64 offset, qint64 length) const;

private:
    Store &m_store;
};

} // namespace bantin::store
