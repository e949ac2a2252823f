// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/HandoverDesk.h"

#include "app/workflow/HandoverFile.h"
#include "app/workflow/PlanHandover.h"
#include "app/workflow/RelayHandover.h"
#include "ui/desk/DeskPage.h"
#include "ui/desk/ReviewDesk.h"
#include "ui/handover/ExportHandoverDialog.h"
#include "ui/handover/HandoverFileOutlet.h"
#include "ui/handover/HandoverPortalOutlet.h"
#include "ui/handover/ImportHandoverDialog.h"
#include "ui/merge/MergeDesk.h"
#include "ui/models/RelayDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

HandoverDesk::HandoverDesk(WorkspaceClient &client, RelayDesk &relay, DeskPage &desk, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_relay(relay)
    , m_desk(desk)
{
}

QString HandoverDesk::handoverIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const bool isOne = urls.size() == 1 && urls.constFirst().isLocalFile()
                       && urls.constFirst().fileName().endsWith(u'.' + QLatin1StringView(workflow::handoverSuffix),
                                                                Qt::CaseInsensitive);
    return isOne ? urls.constFirst().toLocalFile() : QString();
}

/// A text that cannot be saved keeps the banner that says so, and nothing goes on.
void HandoverDesk::whenSaved(std::function<void()> next)
{
    connect(
        &m_desk, &DeskPage::settled, this,
        [this, next = std::move(next)] {
            if (m_desk.isSettled() && m_client.workspace())
                next();
        },
        Qt::SingleShotConnection);
    m_desk.flush();
}

void HandoverDesk::handOver(const QList<ArticleId> &articles)
{
    if (articles.isEmpty()) {
        Q_EMIT failed({Fault::InvalidInput, u"handover-empty"_s, Retry::AfterCorrection, {}, {}});
        return;
    }
    whenSaved([this, articles] {
        if (std::exchange(m_isPlanning, true))
            return;
        Q_EMIT m_desk.notice(tr("Looking at what would go along…"));
        m_client
            .use([articles, &regulations = m_client.regulations()](workflow::Session &session) {
                return workflow::planHandover(session, articles, regulations);
            })
            .then(this, [this](const Result<workflow::HandoverPlan> &plan) {
                m_isPlanning = false;
                if (!m_client.workspace())
                    return;
                if (!plan) {
                    Q_EMIT failed(plan.error());
                    return;
                }
                const QList<HandoverOutlet *> ways{new HandoverFileOutlet(this),
                                                   new HandoverPortalOutlet(m_relay, this)};
                auto *dialog = new ExportHandoverDialog(m_client, *plan, ways, m_desk.window());
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                connect(dialog, &QDialog::finished, this, &HandoverDesk::changed);
                dialog->open();
            });
    });
}

void HandoverDesk::takeOver()
{
    auto *dialog = new QFileDialog(m_desk.window(), tr("Take over a hand-over of articles"), {},
                                   tr("Hand-overs of articles (*.%1)").arg(QLatin1StringView(workflow::handoverSuffix))
                                       + u";;"_s + tr("All files (*)"));
    dialog->setObjectName("takeOver.file"_L1);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QFileDialog::fileSelected, this, &HandoverDesk::takeOverFile);
    dialog->open();
}

void HandoverDesk::takeOverFile(const QString &path)
{
    whenSaved([this, path] {
        ImportHandoverDialog &dialog = openDialog(tr("File: %1").arg(QFileInfo(path).fileName()));
        connect(&dialog, &ImportHandoverDialog::anotherRequested, this, &HandoverDesk::takeOver);
        inspect(dialog, path);
    });
}

void HandoverDesk::takeOverRelayed(const QByteArray &sha512)
{
    whenSaved([this, sha512] {
        ImportHandoverDialog &dialog = openDialog(tr("Through the portal"));
        dialog.offerNoOther();
        connect(&dialog, &ImportHandoverDialog::takenOver, &m_relay, &RelayDesk::go);
        connect(&dialog, &ImportHandoverDialog::refused, this, [this, sha512](const Error &error) {
            if (error.reason == "handover-known"_L1)
                settleKnown(sha512);
        });
        inspectRelayed(dialog, sha512);
    });
}

ImportHandoverDialog &HandoverDesk::openDialog(const QString &source)
{
    auto *dialog = new ImportHandoverDialog(m_client, source, m_desk.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportHandoverDialog::takenOver, this, &HandoverDesk::followTaken);
    const auto openArticle = [this](const workflow::HandoverFate &fate) {
        Q_EMIT articleRequested(fate.article, fate.stage);
    };
    connect(dialog, &ImportHandoverDialog::articleRequested, this, openArticle);
    connect(dialog, &ImportHandoverDialog::versionsRequested, this, [this, openArticle](const auto &fate) {
        openArticle(fate);
        m_desk.review().merging().open(fate.branch);
    });
    connect(dialog, &ImportHandoverDialog::takenOver, dialog, [this, dialog](const auto &summary) {
        if (summary.bringsNewerRoster || summary.bringsNewerRules)
            connect(dialog, &QDialog::finished, this, &HandoverDesk::lockRequested);
    });
    dialog->open();
    return *dialog;
}

void HandoverDesk::inspect(ImportHandoverDialog &dialog, const QString &path)
{
    QtConcurrent::run(workflow::readHandoverFile, path).then(&dialog, [&dialog](const Result<QByteArray> &sealed) {
        if (sealed)
            dialog.inspect(*sealed);
        else
            dialog.refuse(sealed.error());
    });
}

void HandoverDesk::inspectRelayed(ImportHandoverDialog &dialog, const QByteArray &sha512)
{
    const auto takeOver = [sha512](workflow::Session &session, const QByteArray & /*sealed*/,
                                   const RegulationCatalogue &regulations) {
        return workflow::importRelayed(session, sha512, regulations);
    };
    m_client.use([sha512](workflow::Session &session) { return workflow::fetchedHandover(session, sha512); })
        .then(&dialog, [&dialog, takeOver](const Result<QByteArray> &sealed) {
            if (sealed)
                dialog.inspect(*sealed, takeOver);
            else
                dialog.refuse(sealed.error());
        });
}

/// It came on a stick before; the portal need not keep it any longer.
void HandoverDesk::settleKnown(const QByteArray &sha512)
{
    m_client
        .use([sha512, &regulations = m_client.regulations()](workflow::Session &session) {
            return workflow::importRelayed(session, sha512, regulations);
        })
        .then(this, [this](const Result<workflow::HandoverSummary> & /*known*/) {
            if (m_client.workspace())
                m_relay.go();
        });
}

void HandoverDesk::followTaken(const workflow::HandoverSummary &summary)
{
    const ArticleId open = m_desk.place().article;
    for (const workflow::HandoverFate &fate : summary.articles)
        Q_EMIT m_client.articleChanged(fate.article);
    // Its text may be another one now.
    if (std::ranges::find(summary.articles, open, &workflow::HandoverFate::article) != summary.articles.cend())
        m_desk.openArticle(open);
    Q_EMIT changed();
}

} // namespace bantin::ui
