// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PartGroup.h"

#include "app/base/IndexRanges.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr qsizetype packageDigits = 16; ///< of its name in Upload-Metadata; a portal waits for few packages

QList<int> carriedBy(const Delivery &delivery, const QString &uploadUrl)
{
    QList<int> indices;
    for (qsizetype i = 0; i < delivery.parts.size(); ++i) {
        if (delivery.parts.at(i).uploadUrl == uploadUrl)
            indices.append(static_cast<int>(i));
    }
    return indices;
}

} // namespace

PartGroup PartGroup::toSend(const Delivery &delivery, const QList<int> &lacking)
{
    const PartGroup fresh(delivery, lacking);
    const QString begun = lacking.isEmpty() ? QString() : delivery.parts.at(lacking.constFirst()).uploadUrl;
    if (begun.isEmpty())
        return fresh;
    PartGroup rest(delivery, carriedBy(delivery, begun));
    rest.begin(begun);
    qint64 offset = 0;
    for (int index : rest.m_indices)
        offset += delivery.parts.at(index).acknowledged;
    rest.acknowledge(offset);
    const bool bringsAll = std::ranges::includes(rest.m_indices, lacking);
    return bringsAll && rest.size() - rest.acknowledged() <= fresh.size() ? rest : fresh;
}

PartGroup::PartGroup(const Delivery &delivery, const QList<int> &indices)
    : m_indices(indices)
    , m_package(delivery.portalDigest())
{
    for (int index : indices)
        m_parts.append(delivery.parts.at(index));
    begin({});
}

qint64 PartGroup::size() const
{
    return std::accumulate(m_parts.cbegin(), m_parts.cend(), qint64(0),
                           [](qint64 sum, const DeliveryPart &part) { return sum + part.size; });
}

qint64 PartGroup::acknowledged() const
{
    return std::accumulate(m_parts.cbegin(), m_parts.cend(), qint64(0),
                           [](qint64 sum, const DeliveryPart &part) { return sum + part.acknowledged; });
}

QMap<QString, QByteArray> PartGroup::metadata() const
{
    if (m_indices == QList{0})
        return {{u"sha512"_s, m_parts.constFirst().sha512.toHex()}};
    QList<int> positions; // the bag comes before them
    for (int index : m_indices)
        positions.append(index - 1);
    return {{u"pictures"_s, m_package.toHex().first(packageDigits) + ':' + toIndexRanges(positions).toLatin1()}};
}

QList<PackageSlice> PartGroup::slices(qint64 offset, qint64 length) const
{
    QList<PackageSlice> slices;
    qint64 begin = 0;
    for (const DeliveryPart &part : m_parts) {
        const qint64 from = std::max(offset, begin);
        const qint64 to = std::min(offset + length, begin + part.size);
        if (from < to)
            slices.append({part.source, part.offset + from - begin, to - from});
        begin += part.size;
    }
    return slices;
}

void PartGroup::begin(const QString &uploadUrl)
{
    m_uploadUrl = uploadUrl;
    for (DeliveryPart &part : m_parts) {
        part.uploadUrl = uploadUrl;
        part.acknowledged = 0;
    }
}

void PartGroup::acknowledge(qint64 offset)
{
    for (DeliveryPart &part : m_parts) {
        part.acknowledged = std::clamp<qint64>(offset, 0, part.size);
        offset -= part.acknowledged;
    }
}

void PartGroup::writeTo(Delivery &delivery) const
{
    // One upload of pictures at a time: what another one carried is not where it was.
    for (qsizetype i = 1; i < delivery.parts.size() && m_indices != QList{0}; ++i) {
        DeliveryPart &other = delivery.parts[i];
        if (other.uploadUrl == m_uploadUrl)
            continue;
        other.uploadUrl.clear();
        other.acknowledged = 0;
    }
    for (qsizetype i = 0; i < m_indices.size(); ++i) {
        DeliveryPart &part = delivery.parts[m_indices.at(i)];
        part.uploadUrl = m_parts.at(i).uploadUrl;
        part.acknowledged = m_parts.at(i).acknowledged;
    }
}

} // namespace bantin::sync
