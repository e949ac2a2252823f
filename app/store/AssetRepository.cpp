// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AssetRepository.h"

#include "app/crypto/Digest.h"
#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sliceSize = 256 * 1024;

Error misnamed(const QString &name)
{
    return {Fault::Tampered, u"asset-misnamed"_s, Retry::Never, {name}, {}};
}

struct PackageRow {
    qint64 number = 0;
    qint64 size = 0;
};

Result<PackageRow> findPackage(Connection &assets, const QByteArray &sha512)
{
    const auto found = assets.first(
        "SELECT number, size FROM packages WHERE sha512 = ?",
        [](const Statement &row) { return PackageRow{row.integer(0), row.integer(1)}; }, sha512);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"asset-missing"_s, QString::fromLatin1(sha512.toHex()));
    return **found;
}

} // namespace

AssetRepository::AssetRepository(Store &store)
    : m_store(store)
{
}

Result<void> AssetRepository::put(const Info &info, const QByteArray &bytes, const QByteArray &original)
{
    if (info.name.section(u'.', 0, 0) != QLatin1StringView(crypto::sha512(bytes).toHex()))
        return misnamed(info.name);
    return m_store.assets().run("INSERT INTO assets (name, media_type, width, height, bytes, original)"
                                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING",
                                info.name, info.mediaType, info.width, info.height, bytes, original);
}

Result<QByteArray> AssetRepository::bytes(const QString &name) const
{
    auto found = m_store.assets().first(
        "SELECT bytes FROM assets WHERE name = ?", [](const Statement &row) { return row.blob(0); }, name);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"asset-missing"_s, name);
    return **std::move(found);
}

Result<QByteArray> AssetRepository::original(const QString &name) const
{
    auto found = m_store.assets().first(
        "SELECT original FROM assets WHERE name = ?", [](const Statement &row) { return row.blob(0); }, name);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"asset-missing"_s, name);
    return (*found)->isEmpty() ? bytes(name) : Result<QByteArray>(**std::move(found));
}

Result<AssetRepository::Info> AssetRepository::info(const QString &name) const
{
    auto found = m_store.assets().first(
        "SELECT media_type, width, height, length(bytes) FROM assets WHERE name = ?",
        [&name](const Statement &row) {
            return Info{name, row.text(0), int(row.integer(1)), int(row.integer(2)), row.integer(3)};
        },
        name);
    if (!found)
        return found.error();
    if (!*found)
        return notFound(u"asset-missing"_s, name);
    return **std::move(found);
}

Result<void> AssetRepository::putPackage(const QByteArray &sha512, const QByteArray &bytes)
{
    if (crypto::sha512(bytes) != sha512)
        return misnamed(QString::fromLatin1(sha512.toHex()));
    Connection &assets = m_store.assets();
    return atomically(assets, [&]() -> Result<void> {
        if (findPackage(assets, sha512))
            return {};
        Result<void> done =
            assets.run("INSERT INTO packages (sha512, size) VALUES (?, ?)", sha512, qint64(bytes.size()));
        const Result<PackageRow> row = done ? findPackage(assets, sha512) : done.error();
        if (!row)
            return row.error();
        for (qint64 position = 0; done && position * sliceSize < bytes.size(); ++position)
            done = assets.run("INSERT INTO package_slices (package, position, bytes) VALUES (?, ?, ?)", row->number,
                              position, bytes.mid(position * sliceSize, sliceSize));
        return done;
    });
}

Result<void> AssetRepository::dropPackage(const QByteArray &sha512)
{
    Connection &assets = m_store.assets();
    return atomically(assets, [&]() -> Result<void> {
        const Result<PackageRow> row = findPackage(assets, sha512);
        if (!row)
            return row.error().fault == Fault::NotFound ? Result<void>() : row.error();
        const Result<void> dropped = assets.run("DELETE FROM package_slices WHERE package = ?", row->number);
        return dropped ? assets.run("DELETE FROM packages WHERE number = ?", row->number) : dropped;
    });
}

Result<QByteArray> AssetRepository::readPackage(const QByteArray &sha512, qint64 offset, qint64 length) const
{
    Q_ASSERT(offset >= 0 && length >= 0);
    const Result<PackageRow> package = findPackage(m_store.assets(), sha512);
    if (!package)
        return package.error();
    length = std::min(length, package->size - offset);
    if (length <= 0)
        return QByteArray();
    const qint64 first = offset / sliceSize;
    const auto slices = m_store.assets().list(
        "SELECT bytes FROM package_slices WHERE package = ? AND position BETWEEN ? AND ? ORDER BY position",
        [](const Statement &row) { return row.blob(0); }, package->number, first, (offset + length - 1) / sliceSize);
    if (!slices)
        return slices.error();
    return slices->join().sliced(offset - first * sliceSize, length);
}

} // namespace bantin::store
