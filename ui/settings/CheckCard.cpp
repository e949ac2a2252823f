// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CheckCard.h"

#include "app/messages/DamageWords.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/CheckDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int reportHeight = 130;
} // namespace

CheckCard::CheckCard(WorkspaceClient &client, CheckDesk &checks, QWidget *parent)
    : SettingsCard(tr("State of the workspace"), parent)
    , m_client(client)
    , m_checks(checks)
    , m_state(makeLabel({}, this))
    , m_report(new QPlainTextEdit(this))
    , m_check(makeButton(u"check.run"_s, tr("Check everything now"), ButtonLook::Plain, this))
    , m_cancel(makeButton(u"check.cancel"_s, tr("Stop"), ButtonLook::Plain, this))
    , m_repair(makeButton(u"check.repair"_s, tr("Lock and repair…"), ButtonLook::Primary, this))
    , m_progress(new QProgressBar(this))
{
    build();
    connect(m_check, &QPushButton::clicked, &m_checks, &CheckDesk::checkNow);
    connect(m_cancel, &QPushButton::clicked, &m_checks, &CheckDesk::cancel);
    connect(m_repair, &QPushButton::clicked, &m_checks, &CheckDesk::requestRepair);
    connect(&checks, &CheckDesk::runningChanged, this, &CheckCard::showRunning);
    connect(&checks, &CheckDesk::progressed, m_progress, &QProgressBar::setValue);
    connect(&checks, &CheckDesk::failed, this, &CheckCard::failed);
    connect(&checks, &CheckDesk::checked, this, &CheckCard::refresh);
    clear();
    showRunning();
}

void CheckCard::build()
{
    m_state->setObjectName("check.state"_L1);
    m_report->setObjectName("check.report"_L1);
    m_report->setAccessibleName(tr("What is damaged"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setFixedHeight(reportHeight);
    m_progress->setObjectName("check.progress"_L1);
    m_progress->setAccessibleName(tr("Progress of the check"));
    column()->addWidget(makeMutedLabel(tr("Reads every text, picture and package here and compares it with what was "
                                          "written. Work can go on meanwhile. After the program or the computer ended "
                                          "without closing the workspace, the texts are checked by themselves."),
                                       this));
    column()->addWidget(m_state);
    column()->addWidget(m_report);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space);
    row->addWidget(m_repair);
    row->addWidget(m_check);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    column()->addLayout(row);
}

void CheckCard::refresh()
{
    const auto &finding = m_checks.finding();
    if (!m_client.workspace() || !finding) {
        clear();
        return;
    }
    const StoreReport &report = finding->report;
    QStringList sentences = describe(report);
    m_state->setText(
        tr("Checked at %1. %2").arg(finding->time.toLocalTime().toString(u"HH:mm"_s), sentences.takeFirst()));
    m_report->setPlainText(sentences.join(u'\n'));
    m_report->setVisible(!sentences.isEmpty());
    m_repair->setVisible(report.needsRepair() || !report.openLosses().isEmpty());
    m_repair->setEnabled(m_client.mayWrite());
}

void CheckCard::clear()
{
    m_state->setText(tr("Not checked since it was opened."));
    m_report->clear();
    m_report->hide();
    m_repair->hide();
}

void CheckCard::showRunning()
{
    const bool running = m_checks.isRunning();
    m_check->setVisible(!running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    if (running)
        m_progress->setValue(0);
}

} // namespace bantin::ui
