// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

#include <stop_token>

namespace bantin::store {

class Store;

/// Content-addressed bytes in assets.db: pictures (web derivative and original) and frozen packages. A put is durable when
/// it returns, before anything refers to it.
class AssetRepository
{
public:
    explicit AssetRepository(Store &store);

    struct Info {
        QString name;      ///< "<sha512 hex>.<extension>"
        QString mediaType;
        int width = 0;
        int height = 0;
        qint64 size = 0;
    };

    /// Putting what is there already is a success. `original` may be empty.
    Result<void> put(const Info &info, const QByteArray &bytes, const QByteArray &original);
    /// "asset-missing" (name)
    Result<QByteArray> bytes(const QString &name) const;
    Result<Info> info(const QString &name) const;
    bool contains(const QString &name) const;

    /// A frozen package by the SHA-512 of its bytes (64 raw bytes).
    Result<void> putPackage(const QByteArray &sha512, const QByteArray &bytes);
    /// `length` bytes from `offset` without reading the rest; shorter at the end.
    Result<QByteArray> readPackage(const QByteArray &sha512, qint64 offset, qint64 length) const;

private:
    Store &m_store;
};

} // namespace bantin::store
