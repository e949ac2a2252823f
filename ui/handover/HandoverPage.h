// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ListHandovers.h"
#include "ui/look/Pane.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class Banner;
class RelayDesk;
class RelayPane;
class WorkspaceClient;

/// Bàn giao bài: what is on its way through the portal, what went to other desks and what came from them, and where both begin.
/// UI thread.
class HandoverPage final : public QWidget
{
    Q_OBJECT
public:
    /// `client` and `relay` outlive it.
    HandoverPage(WorkspaceClient &client, RelayDesk &relay, QWidget *parent = nullptr);

    /// Reads the list anew.
    void refresh();
    void showError(const Error &error);
    QList<Pane> panes() { return {paneOfStops(*this)}; }

Q_SIGNALS:
    void handOverRequested();
    void takeOverRequested();
    /// One that came through the portal.
    void relayedRequested(const QByteArray &sha512);

private:
    static QString directionWord(workflow::PastHandover::Direction direction);

    void build();
    void fill(const QList<workflow::PastHandover> &list);
    void clear();

    WorkspaceClient &m_client;
    Banner *m_banner;
    RelayPane *m_relayed;
    QPushButton *m_handOver;
    QPushButton *m_takeOver;
    QTreeWidget *m_list;
    QLabel *m_empty;
};

} // namespace bantin::ui
