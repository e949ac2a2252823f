// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "sync/engine/PackageSlice.h"

#include <QMap>

namespace bantin::sync {

/// The parts of a delivery that one upload carries, one after the other and nothing between: its bag, or pictures. Which parts
/// an upload carries is what the journal says: those with its address.
class PartGroup
{
public:
    /// What to send so that the portal has `lacking`, ascending: the rest of an upload that was begun and brings all of it,
    /// unless to begin a new one is less.
    static PartGroup toSend(const Delivery &delivery, const QList<int> &lacking);
    /// Exactly these, ascending, as an upload of their own that is not begun yet.
    PartGroup(const Delivery &delivery, const QList<int> &indices);

    const QList<int> &indices() const { return m_indices; }
    qint64 size() const;                                     ///< bytes
    qint64 acknowledged() const;                             ///< bytes the server confirmed
    const QString &uploadUrl() const { return m_uploadUrl; } ///< empty: not begun
    /// What the server is told of it (Upload-Metadata): the digest of a bag; of pictures the package and their positions in
    /// fetch.txt, so that they can be cut apart.
    QMap<QString, QByteArray> metadata() const;
    /// Where in the frozen files `length` bytes from `offset` lie.
    QList<PackageSlice> slices(qint64 offset, qint64 length) const;

    /// A new upload; nothing of it is there. An empty address: there is none any more.
    void begin(const QString &uploadUrl);
    void acknowledge(qint64 offset);
    /// Into the delivery it is of, where no other pictures are on their way then.
    void writeTo(Delivery &delivery) const;

private:
    QList<int> m_indices;
    QList<DeliveryPart> m_parts;
    QByteArray m_package; ///< what the portal knows it by
    QString m_uploadUrl;
};

} // namespace bantin::sync
