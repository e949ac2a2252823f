// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ImportHandover.h"
#include "ui/handover/HandoverWords.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class Banner;
class DialogFoot;
class WorkspaceClient;

/// Nhận bàn giao: first what taking it over would do, article by article, and who sent it; after a yes what was done, and the way to each
/// article. A refusal says what happened, what is safe and what to do. Where the sealed bytes come from is nothing to it.
class ImportHandoverDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open; `source` names where the hand-over comes from.
    ImportHandoverDialog(WorkspaceClient &client, const QString &source, QWidget *parent = nullptr);

    /// Looks into it and asks; all that was typed must be kept by then.
    void inspect(const QByteArray &sealed);
    /// There are no bytes to look into.
    void refuse(const Error &error);

    void reject() override;

Q_SIGNALS:
    /// It is in the store; the dialog still shows what was done.
    void takenOver(const bantin::workflow::HandoverSummary &summary);
    void articleRequested(const bantin::ArticleId &article, bantin::Stage stage);
    /// Both versions of an article that diverged.
    void versionsRequested(const bantin::ArticleId &article, bantin::Stage stage);
    /// Another hand-over instead of the one that was refused.
    void anotherRequested();

private:
    using Wording = HandoverWords::Look (*)(const workflow::HandoverFate &);

    void build();
    void connectButtons();
    void showSummary(const workflow::HandoverSummary &summary, Wording wording);
    void showNews(const workflow::HandoverSummary &summary);
    void takeOver();
    void showDone(const workflow::HandoverSummary &summary);
    void showCurrent();
    void openCurrent(void (ImportHandoverDialog::*way)(const ArticleId &, Stage));

    WorkspaceClient &m_client;
    QByteArray m_sealed;
    workflow::HandoverSummary m_summary;
    Wording m_wording = &HandoverWords::planned;
    bool m_isTakenOver = false;
    QLabel *m_heading;
    QLabel *m_origin;
    Banner *m_refusal;
    QTreeWidget *m_list;
    QLabel *m_detail; ///< of the article the list stands on
    QLabel *m_news;
    QPushButton *m_versions;
    QPushButton *m_open;
    QPushButton *m_another;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
