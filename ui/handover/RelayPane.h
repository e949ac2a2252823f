// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RelayedHandover.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace bantin::ui {

class RelayDesk;
class WorkspaceClient;

/// Hand-overs on their way through the portal, those that wait for the account first: how far each is, until when the portal keeps it,
/// and what can be done about it. UI thread.
class RelayPane final : public QWidget
{
    Q_OBJECT
public:
    /// `client` and `relay` outlive it.
    RelayPane(WorkspaceClient &client, RelayDesk &relay, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is here; somebody wants to see what taking it over would do.
    void inspectRequested(const QByteArray &sha512);

private:
    void build();
    QList<RelayedHandover> shown() const;
    void update();
    void updateRow(QTreeWidgetItem &item, const RelayedHandover &row) const;
    void updateSteps();
    QString told() const;
    void step();
    void askToDecline();
    void askToTakeBack();
    void ask(const QString &name, const QString &question, const QString &detail, const QString &answer,
             const std::function<void()> &agreed);
    QString peopleOf(const RelayedHandover &row) const;
    RelayedHandover current() const;

    WorkspaceClient &m_client;
    RelayDesk &m_relay;
    QTreeWidget *m_list;
    QLabel *m_told;
    QPushButton *m_look;
    QPushButton *m_receive;
    QPushButton *m_decline;
    QPushButton *m_withdraw;
    QList<QByteArray> m_order; ///< of the rows
};

} // namespace bantin::ui
