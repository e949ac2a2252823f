// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/handover/HandoverOutlet.h"

namespace bantin::ui {

class RelayDesk;

/// A hand-over through the portal: sealed into the store, in the transaction that says it was handed over, and brought there from
/// then on without a person.
class HandoverPortalOutlet final : public HandoverOutlet
{
    Q_OBJECT
public:
    /// `relay` outlives it.
    explicit HandoverPortalOutlet(RelayDesk &relay, QObject *parent = nullptr);

    QString label() const override;
    std::optional<QString> obstacle() const override;
    QString action() const override;
    QString doing() const override;
    Seal seal() const override;
    /// There is one portal only.
    void choosePlace(const QString &suggestedName, QWidget &window) override;
    void put(const QByteArray &sealed) override;
    void stop() override;

private:
    RelayDesk &m_relay;
};

} // namespace bantin::ui
