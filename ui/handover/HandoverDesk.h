// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ImportHandover.h"
#include "ui/models/WhenSaved.h"

#include <QObject>

class QMimeData;

namespace bantin::ui {

class DeskPage;
class ImportHandoverDialog;
class RelayDesk;
class WorkspaceClient;

/// Hands articles over to other desks and takes over what they handed over, each in a dialog over the desk's window that closes when
/// the workspace is locked. What is typed is kept before either looks at it. UI thread.
class HandoverDesk final : public QObject
{
    Q_OBJECT
public:
    /// `client`, `relay` and `desk` outlive it.
    HandoverDesk(WorkspaceClient &client, RelayDesk &relay, DeskPage &desk, QObject *parent = nullptr);

    void handOver(const QList<ArticleId> &articles);
    /// Asks for a file first.
    void takeOver();
    void takeOverFile(const QString &path);
    /// One the portal's relay has brought here.
    void takeOverRelayed(const QByteArray &sha512);
    /// The one file with a hand-over in what is dragged; empty otherwise.
    static QString handoverIn(const QMimeData &data);

Q_SIGNALS:
    void failed(const bantin::Error &error);
    /// Something was handed over or taken over.
    void changed();
    void articleRequested(const bantin::ArticleId &article, bantin::Stage stage);
    /// What was taken over changed who may do what here.
    void lockRequested();

private:
    void whenSaved(std::function<void()> next);
    ImportHandoverDialog &openDialog(const QString &source);
    void inspect(ImportHandoverDialog &dialog, const QString &path);
    void inspectRelayed(ImportHandoverDialog &dialog, const QByteArray &sha512);
    void settleKnown(const QByteArray &sha512);
    void followTaken(const workflow::HandoverSummary &summary);

    WorkspaceClient &m_client;
    RelayDesk &m_relay;
    DeskPage &m_desk;
    bool m_isPlanning = false; ///< a dialog will open
};

} // namespace bantin::ui
