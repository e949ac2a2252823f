// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/AssetCopy.h"

#include "app/crypto/Digest.h"
#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/backup/ByteMeter.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

struct AssetRow {
    QString mediaType;
    qint64 width = 0;
    qint64 height = 0;
    QByteArray bytes;
    QByteArray original;
};

Error misnamed(const QString &name)
{
    return {Fault::Tampered, u"asset-misnamed"_s, Retry::Never, {name}, {}};
}

Result<AssetRow> readAsset(Connection &assets, const QByteArray &name)
{
    const QString text = QString::fromLatin1(name);
    auto row = assets.first(
        "SELECT media_type, width, height, bytes, original FROM assets WHERE name = ?",
        [](const Statement &found) {
            return AssetRow{found.text(0), found.integer(1), found.integer(2), found.blob(3), found.blob(4)};
        },
        text);
    if (!row)
        return row.error();
    if (!*row)
        return notFound(u"asset-missing"_s, text);
    if (crypto::sha512((*row)->bytes).toHex() != name.left(name.indexOf('.')))
        return misnamed(text);
    return **std::move(row);
}

Result<qint64> packageNumber(Connection &assets, const QByteArray &sha512)
{
    const auto number = assets.first(
        "SELECT number FROM packages WHERE sha512 = ?", [](const Statement &row) { return row.integer(0); }, sha512);
    if (!number)
        return number.error();
    return *number ? Result<qint64>(**number) : notFound(u"asset-missing"_s, QString::fromLatin1(sha512.toHex()));
}

/// The slices in order; the whole package is in memory, as it is when it is packed.
Result<QList<QByteArray>> readSlices(Connection &assets, const QByteArray &sha512)
{
    const auto number = packageNumber(assets, sha512);
    if (!number)
        return number.error();
    auto slices = assets.list(
        "SELECT bytes FROM package_slices WHERE package = ? ORDER BY position",
        [](const Statement &row) { return row.blob(0); }, *number);
    if (slices && crypto::sha512(slices->join()) != sha512)
        return misnamed(QString::fromLatin1(sha512.toHex()));
    return slices;
}

} // namespace

void AssetNames::subtract(const AssetNames &other)
{
    assets.subtract(other.assets);
    packages.subtract(other.packages);
}

void AssetNames::unite(const AssetNames &other)
{
    assets.unite(other.assets);
    packages.unite(other.packages);
}

Result<AssetNames> assetNames(Connection &assets)
{
    const auto names =
        assets.list("SELECT name FROM assets", [](const Statement &row) { return row.text(0).toLatin1(); });
    if (!names)
        return names.error();
    const auto packages = assets.list("SELECT sha512 FROM packages", [](const Statement &row) { return row.blob(0); });
    if (!packages)
        return packages.error();
    return AssetNames{QSet<QByteArray>(names->cbegin(), names->cend()),
                      QSet<QByteArray>(packages->cbegin(), packages->cend())};
}

Result<qint64> assetSize(Connection &assets, const QByteArray &name)
{
    const auto size = assets.first(
        "SELECT length(bytes) + length(original) FROM assets WHERE name = ?",
        [](const Statement &row) { return row.integer(0); }, QString::fromLatin1(name));
    return size ? Result<qint64>(size->value_or(0)) : size.error();
}

Result<qint64> packageSize(Connection &assets, const QByteArray &sha512)
{
    const auto size = assets.first(
        "SELECT size FROM packages WHERE sha512 = ?", [](const Statement &row) { return row.integer(0); }, sha512);
    return size ? Result<qint64>(size->value_or(0)) : size.error();
}

Result<qint64> copyAsset(Connection &from, Connection &to, const QByteArray &name)
{
    const auto row = readAsset(from, name);
    if (!row)
        return row.error();
    const auto put =
        to.run("INSERT INTO assets (name, media_type, width, height, bytes, original)"
               " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
               QString::fromLatin1(name), row->mediaType, row->width, row->height, row->bytes, row->original);
    return put ? Result<qint64>(row->bytes.size() + row->original.size()) : put.error();
}

Result<qint64> copyPackage(Connection &from, Connection &to, const QByteArray &sha512)
{
    const auto slices = readSlices(from, sha512);
    if (!slices)
        return slices.error();
    qint64 size = 0;
    for (const QByteArray &slice : *slices)
        size += slice.size();
    if (const auto there = packageNumber(to, sha512))
        return size;
    if (const auto put = to.run("INSERT INTO packages (sha512, size) VALUES (?, ?)", sha512, size); !put)
        return put.error();
    const auto number = packageNumber(to, sha512);
    if (!number)
        return number.error();
    for (qsizetype position = 0; position < slices->size(); ++position) {
        const auto put = to.run("INSERT INTO package_slices (package, position, bytes) VALUES (?, ?, ?)", *number,
                                qint64(position), slices->at(position));
        if (!put)
            return put.error();
    }
    return size;
}

Result<void> hashAssets(Connection &assets, const AssetNames &names, ByteMeter &meter)
{
    for (const QByteArray &name : names.assets) {
        const auto row = readAsset(assets, name);
        if (!row)
            return row.error();
        if (const auto wanted = meter.advance(row->bytes.size() + row->original.size()); !wanted)
            return wanted;
    }
    for (const QByteArray &sha512 : names.packages) {
        const auto slices = readSlices(assets, sha512);
        if (!slices)
            return slices.error();
        qint64 size = 0;
        for (const QByteArray &slice : *slices)
            size += slice.size();
        if (const auto wanted = meter.advance(size); !wanted)
            return wanted;
    }
    return {};
}

} // namespace bantin::store
