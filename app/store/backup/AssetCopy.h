// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QSet>

namespace bantin::store {

class ByteMeter;
class Connection;

/// What a database of the family "assets" holds.
struct AssetNames {
    QSet<QByteArray> assets;   ///< as Latin-1
    QSet<QByteArray> packages; ///< SHA-512, raw

    bool isEmpty() const { return assets.isEmpty() && packages.isEmpty(); }
    void subtract(const AssetNames &other);
    void unite(const AssetNames &other);
};

Result<AssetNames> assetNames(Connection &assets);
/// Bytes of picture, original and slices, without reading them.
Result<qint64> assetSize(Connection &assets, const QByteArray &name);
Result<qint64> packageSize(Connection &assets, const QByteArray &sha512);

/// Copies one row of the assets, hashing what it copies: "asset-misnamed" (name) when the bytes are not those the name
/// says. Putting what is there already is a success. Answers the bytes copied.
Result<qint64> copyAsset(Connection &from, Connection &to, const QByteArray &name);
/// The same for a frozen package, slice by slice.
Result<qint64> copyPackage(Connection &from, Connection &to, const QByteArray &sha512);

/// Hashes everything the database holds against its names. "asset-misnamed" (name), "store-damaged" (path), "cancelled".
Result<void> hashAssets(Connection &assets, const AssetNames &names, ByteMeter &meter);

} // namespace bantin::store
