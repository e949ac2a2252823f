// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ImportHandover.h"
#include "ui/handover/HandoverWords.h"

#include <QDialog>

#include <functional>

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

    /// On the store thread.
    using TakeOver = std::function<Result<workflow::HandoverSummary>(
        workflow::Session &session, const QByteArray &sealed, const RegulationCatalogue &regulations)>;

    /// Looks into it and asks; all that was typed must be kept by then. A yes calls `takeOver`.
    void inspect(const QByteArray &sealed, TakeOver takeOver = workflow::importHandover);
    /// Where nobody chose a file, nobody is offered another one.
    void offerNoOther();
    /// There are no bytes to look into.
    void refuse(const Error &error);

    void reject() override;

Q_SIGNALS:
    /// It is in the store; the dialog still shows what was done.
    void takenOver(const bantin::workflow::HandoverSummary &summary);
    /// Nothing was taken over; the dialog shows why.
    void refused(const bantin::Error &error);
    void articleRequested(const bantin::workflow::HandoverFate &fate);
    /// Both versions of an article that diverged.
    void versionsRequested(const bantin::workflow::HandoverFate &fate);
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
    void openCurrent(void (ImportHandoverDialog::*way)(const workflow::HandoverFate &));

    WorkspaceClient &m_client;
    QByteArray m_sealed;
    TakeOver m_takeOver;
    bool m_isAlone = false; ///< no other is offered
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
