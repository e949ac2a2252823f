// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RescueCard.h"

#include "app/messages/DamageWords.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int reportHeight = 150;

bool maybeDamage(const QString &reason)
{
    static const QStringList reasons{u"store-damaged"_s, u"store-missing"_s, u"store-foreign"_s, u"key-wrong"_s};
    return reasons.contains(reason);
}

} // namespace

RescueCard::RescueCard(QWidget *parent)
    : QWidget(parent)
    , m_report(new QPlainTextEdit(this))
    , m_check(makeButton(u"rescue.check"_s, tr("Find out what is damaged"), ButtonLook::Plain, this))
    , m_fromBackup(makeButton(u"rescue.backup"_s, tr("Repair with the newest backup"), ButtonLook::Primary, this))
    , m_fromElsewhere(makeButton(u"rescue.elsewhere"_s, tr("Repair with a backup…"), ButtonLook::Plain, this))
    , m_alone(makeButton(u"rescue.alone"_s, tr("Repair with what can be read"), ButtonLook::Plain, this))
    , m_open(makeButton(u"rescue.open"_s, tr("Open the repaired workspace"), ButtonLook::Primary, this))
{
    m_report->setObjectName("rescue.report"_L1);
    m_report->setAccessibleName(tr("What is damaged"));
    m_report->setReadOnly(true);
    m_report->setTabChangesFocus(true);
    m_report->setFixedHeight(reportHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space / 2);
    column->addWidget(m_report);
    for (QPushButton *button : {m_check, m_fromBackup, m_fromElsewhere, m_alone, m_open})
        column->addWidget(button);
    connect(m_check, &QPushButton::clicked, this, &RescueCard::checkRequested);
    connect(m_fromBackup, &QPushButton::clicked, this, [this] { Q_EMIT repairRequested(m_backups); });
    connect(m_fromElsewhere, &QPushButton::clicked, this, &RescueCard::chooseBackup);
    connect(m_alone, &QPushButton::clicked, this, [this] { Q_EMIT repairRequested(QString()); });
    connect(m_open, &QPushButton::clicked, this, &RescueCard::openRequested);
    setFocusProxy(m_check);
    hide();
}

void RescueCard::offer(const QList<QPushButton *> &ways)
{
    for (QPushButton *button : {m_check, m_fromBackup, m_fromElsewhere, m_alone, m_open})
        button->setVisible(ways.contains(button));
    setVisible(!ways.isEmpty());
}

void RescueCard::offerFor(const Error &error)
{
    m_report->hide();
    m_backups.clear();
    offer(maybeDamage(error.reason) ? QList{m_check} : QList<QPushButton *>());
}

void RescueCard::showReport(const StoreReport &report, const QString &backups)
{
    m_backups = backups;
    m_report->setPlainText(describe(report).join(u'\n'));
    m_report->show();
    QList<QPushButton *> ways;
    if (!backups.isEmpty())
        ways.append(m_fromBackup);
    if (!report.isSound())
        ways.append(m_fromElsewhere);
    if (report.needsRepair())
        ways.append(m_alone);
    if (report.isSound())
        ways.append(m_check);
    offer(ways);
}

void RescueCard::showRepaired(const StoreReport &report, const QString &keptAs)
{
    QStringList lines{tr("The workspace was repaired and can be opened.")};
    lines += describe(report.losses);
    if (report.losses.isEmpty())
        lines.append(tr("Nothing is lost."));
    lines.append(tr("The damaged files are kept in the folder %1 of the workspace.").arg(keptAs));
    m_report->setPlainText(lines.join(u'\n'));
    m_report->show();
    offer({m_open});
    m_open->setFocus();
}

void RescueCard::chooseBackup()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the backups"), m_backups);
    dialog->setObjectName("rescue.chooser"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RescueCard::repairRequested);
    dialog->open();
}

} // namespace bantin::ui
