// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/Driver.h"

#include <QStringList>

namespace bantin::testing {

/// outbox.send, outbox.pause, outbox.export, outbox.receipts, outbox.banner, outbox.bytesLeft, outbox.count, outbox.portal; in every outbox.delivery card:
/// outbox.state, outbox.detail, outbox.openPage, outbox.openArticle, outbox.retry.
class OutboxPageDriver : public Driver
{
public:
    using Driver::Driver;

    bool open() const { return click(QStringLiteral("rail.outbox")); }
    bool send() const { return click(QStringLiteral("outbox.send")); }
    /// The state words of the cards, top first.
    QStringList states() const;
    /// That a card has a state that begins so.
    bool waitForState(const QString &word) const;
    /// Tab until the focus is on what has that name, in whatever window is in front.
    bool goTo(const QString &name) const;
    /// The same, and that key there.
    bool pressAt(const QString &name, int key = Qt::Key_Space) const;
    /// The label, line or button of that name, of whatever window is in front.
    QString said(const QString &name) const;
    /// Address behind the first visible link to a published page.
    QString pageAddress() const;
};

} // namespace bantin::testing
