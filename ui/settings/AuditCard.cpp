// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AuditCard.h"

#include "app/messages/AuditWords.h"
#include "app/workflow/ListAccounts.h"
#include "app/workflow/ReadAudit.h"
#include "ui/look/Banner.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/AuditCheck.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/AuditFilters.h"
#include "ui/settings/AuditList.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QSaveFile>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFindingsShown = 5;

/// Where between two intact checkpoints it happened, as far as they say.
QString whenOf(const AuditFinding &finding)
{
    if (finding.after.isValid() && finding.before.isValid())
        return AuditCard::tr("between %1 and %2").arg(Words::moment(finding.after), Words::moment(finding.before));
    if (finding.after.isValid())
        return AuditCard::tr("after %1").arg(Words::moment(finding.after));
    return finding.before.isValid() ? AuditCard::tr("before %1").arg(Words::moment(finding.before)) : QString();
}

QString inWords(const AuditFinding &finding)
{
    const QString sentence = messages::auditFindingInWords(finding);
    const QString when = whenOf(finding);
    return u"• "_s + (when.isEmpty() ? sentence : u"%1 (%2)"_s.arg(sentence, when));
}

} // namespace

AuditCard::AuditCard(WorkspaceClient &client, QWidget *parent)
    : SettingsCard(tr("Audit log"), parent)
    , m_client(client)
    , m_check(new AuditCheck(client, this))
    , m_filters(new AuditFilters(this))
    , m_list(new AuditList(client, this))
    , m_result(new Banner(this))
    , m_progress(new QProgressBar(this))
    , m_start(makeButton(u"audit.check"_s, tr("Check the log"), ButtonLook::Plain, this))
    , m_stop(makeButton(u"audit.stop"_s, tr("Stop checking"), ButtonLook::Plain, this))
    , m_export(makeButton(u"audit.export"_s, tr("Export…"), ButtonLook::Plain, this))
{
    build();
    connectCheck();
    connect(m_filters, &AuditFilters::changed, this, [this] { m_list->show(m_filters->query()); });
    connect(m_list, &AuditList::subjectChosen, m_filters, &AuditFilters::setSubject);
    connect(m_list, &AuditList::failed, this, &AuditCard::failed);
    connect(m_export, &QPushButton::clicked, this, &AuditCard::chooseFile);
}

void AuditCard::build()
{
    QSizePolicy fills(QSizePolicy::Preferred, QSizePolicy::Expanding);
    fills.setVerticalStretch(1);
    setSizePolicy(fills);
    m_result->setObjectName("audit.result"_L1);
    m_progress->setObjectName("audit.progress"_L1);
    m_progress->setAccessibleName(tr("Checking the log"));
    m_progress->setTextVisible(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_start);
    row->addWidget(m_stop);
    row->addWidget(m_progress, 1);
    row->addStretch();
    row->addWidget(m_export);
    column()->addWidget(makeMutedLabel(tr("Who did what and when. Nobody can change or delete an entry, not even the "
                                          "administrator; each one seals those "
                                          "before it."),
                                       this));
    column()->addLayout(row);
    column()->addWidget(m_result);
    column()->addWidget(m_filters);
    column()->addWidget(m_list, 1);
    showBusy(false);
}

void AuditCard::connectCheck()
{
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_result->clear();
        m_progress->setRange(0, 0);
        showBusy(true);
        m_stop->setFocus();
        m_check->start();
    });
    connect(m_stop, &QPushButton::clicked, m_check, &AuditCheck::stop);
    connect(m_check, &AuditCheck::progressed, this, [this](qint64 done, qint64 total) {
        constexpr int whole = 1000;
        m_progress->setRange(0, whole);
        m_progress->setValue(total > 0 ? int(whole * done / total) : 0);
    });
    connect(m_check, &AuditCheck::finished, this, [this](const AuditReport &report) {
        showBusy(false);
        showReport(report);
    });
    connect(m_check, &AuditCheck::stopped, this, [this] { showBusy(false); });
    connect(m_check, &AuditCheck::failed, this, [this](const Error &error) {
        showBusy(false);
        if (m_client.workspace())
            Q_EMIT failed(error);
    });
}

void AuditCard::refresh()
{
    m_list->show(m_filters->query());
    m_client.use([](workflow::Session &session) { return workflow::listAccounts(session); })
        .then(this, [this](const Result<QList<Account>> &people) {
            if (people && m_client.workspace())
                m_filters->setPeople(*people);
        });
}

void AuditCard::clear()
{
    m_check->stop();
    m_filters->clear();
    m_list->clear();
    m_result->clear();
}

void AuditCard::showBusy(bool busy)
{
    const bool hadFocus = m_stop->hasFocus();
    m_start->setVisible(!busy);
    m_stop->setVisible(busy);
    m_progress->setVisible(busy);
    if (!busy && hadFocus)
        m_start->setFocus();
}

void AuditCard::showReport(const AuditReport &report)
{
    if (report.isSound()) {
        m_result->showMessage(Tone::Success, tr("The log is intact."),
                              tr("Checked: %1 entries, %2 checkpoints, %3 revisions, %4 decisions.")
                                  .arg(QLocale().toString(report.entries), QLocale().toString(report.checkpoints),
                                       QLocale().toString(report.revisions), QLocale().toString(report.decisions)));
        return;
    }
    QStringList lines;
    for (const AuditFinding &finding : report.findings.first(std::min(mostFindingsShown, report.findings.size())))
        lines.append(inWords(finding));
    if (const auto more = report.findings.size() + report.unlisted - lines.size(); more > 0)
        lines.append(tr("and %n more", nullptr, int(more)));
    lines.append(tr("What you wrote is still here. Keep the folder as it is, export the log and tell the head of the "
                    "board."));
    m_result->showMessage(Tone::Danger, tr("Something was changed without the program."), lines.join(u'\n'));
}

void AuditCard::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the audit log"), u"nhat-ky.json"_s, tr("Audit logs (*.json)"));
    dialog->setObjectName("audit.chooser"_L1);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &AuditCard::exportTo);
    dialog->open();
}

void AuditCard::exportTo(const QString &path)
{
    m_export->setEnabled(false);
    m_client
        .use([path](workflow::Session &session) -> Result<void> {
            const auto log = workflow::exportAudit(session);
            if (!log)
                return log.error();
            QSaveFile file(path);
            if (file.open(QIODevice::WriteOnly) && file.write(*log) == log->size() && file.commit())
                return {};
            return Error{Fault::Storage, u"disk-unwritable"_s, Retry::AfterCorrection, {path}, {}};
        })
        .then(this, [this, path](const Result<void> &written) {
            m_export->setEnabled(true);
            if (!m_client.workspace())
                return;
            if (written)
                Q_EMIT done(tr("The audit log is in %1. It names people, but holds no title and no text.").arg(path));
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace bantin::ui
