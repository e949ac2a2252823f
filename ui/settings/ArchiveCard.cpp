// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ArchiveCard.h"

#include "ui/look/DayField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/ArchiveRun.h"
#include "ui/models/WorkspaceClient.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum class Period { Everything, ThisYear, LastYear, Days };

/// A folder in `place` that is not there yet.
QString newFolder(const QDir &place)
{
    const QString name = u"luu-tru-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString free = name;
    for (int i = 2; place.exists(free); ++i)
        free = u"%1-%2"_s.arg(name).arg(i);
    return place.filePath(free);
}

} // namespace

ArchiveCard::ArchiveCard(WorkspaceClient &client, const QString &language, QWidget *parent)
    : SettingsCard(tr("Archive"), parent)
    , m_client(client)
    , m_language(language)
    , m_run(new ArchiveRun(client, this))
    , m_rule(makeMutedLabel({}, this))
    , m_who(makeMutedLabel({}, this))
    , m_period(new QComboBox(this))
    , m_from(new DayField(tr("any day"), this))
    , m_to(new DayField(tr("any day"), this))
    , m_export(makeButton(u"archive.export"_s, tr("Export to another disk…"), ButtonLook::Plain, this))
    , m_check(makeButton(u"archive.check"_s, tr("Check an archive…"), ButtonLook::Plain, this))
    , m_stop(makeButton(u"archive.stop"_s, tr("Stop"), ButtonLook::Plain, this))
    , m_progress(new QProgressBar(this))
    , m_doing(makeMutedLabel({}, this))
{
    build();
    connectRun();
    connect(m_period, &QComboBox::currentIndexChanged, this, &ArchiveCard::showPeriod);
    connect(m_export, &QPushButton::clicked, this, &ArchiveCard::chooseTarget);
    connect(m_check, &QPushButton::clicked, this, &ArchiveCard::chooseArchive);
    connect(m_stop, &QPushButton::clicked, m_run, &ArchiveRun::stop);
}

void ArchiveCard::build()
{
    m_progress->setObjectName("archive.progress"_L1);
    m_progress->setTextVisible(false);
    m_doing->setObjectName("archive.doing"_L1);
    m_rule->setObjectName("archive.rule"_L1);
    m_who->setObjectName("archive.who"_L1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_check);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    column()->addWidget(m_rule);
    column()->addWidget(makeMutedLabel(
        tr("Every revision, draft, picture, decision, package and receipt, sealed: only a passphrase of this "
           "unit or its recovery key opens the archive. It is read back before it counts as made."),
        this));
    column()->addSpacing(Theme::space / 2);
    buildPeriod();
    column()->addSpacing(Theme::space / 2);
    column()->addLayout(buttons);
    column()->addWidget(m_progress);
    column()->addWidget(m_doing);
    column()->addWidget(m_who);
    showPeriod();
    showIdle();
}

void ArchiveCard::buildPeriod()
{
    m_period->setObjectName("archive.period"_L1);
    m_period->addItem(tr("at any time"), int(Period::Everything));
    m_period->addItem(tr("this year"), int(Period::ThisYear));
    m_period->addItem(tr("last year"), int(Period::LastYear));
    m_period->addItem(tr("chosen days"), int(Period::Days));
    m_from->setObjectName("archive.from"_L1);
    m_to->setObjectName("archive.to"_L1);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(Theme::space + 2);
    form->setVerticalSpacing(2);
    form->setColumnStretch(3, 1);
    int place = 0;
    for (const auto &[label, field] :
         {std::pair<QString, QWidget *>(tr("Articles changed"), m_period),
          std::pair<QString, QWidget *>(tr("From"), m_from), std::pair<QString, QWidget *>(tr("To"), m_to)}) {
        form->addWidget(makeFieldLabel(label, field, this), 0, place);
        form->addWidget(field, 1, place++);
    }
    column()->addLayout(form);
}

void ArchiveCard::connectRun()
{
    connect(m_run, &ArchiveRun::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, int(total));
        m_progress->setValue(int(done));
        m_doing->setText(tr("%1 of %2 articles").arg(QLocale().toString(done), QLocale().toString(total)));
    });
    connect(m_run, &ArchiveRun::readingBack, this, [this] { showBusy(tr("Reading the archive back")); });
    connect(m_run, &ArchiveRun::exported, this, [this](const workflow::ArchiveSummary &summary, const QString &folder) {
        showIdle();
        Q_EMIT done(tr("%n article(s) archived in %1, read back and found whole: %2.", nullptr, int(summary.articles))
                        .arg(folder, Words::bytes(summary.octets)));
    });
    connect(m_run, &ArchiveRun::foundWhole, this, [this](const QString &folder) {
        showIdle();
        Q_EMIT done(tr("The archive in %1 is whole.").arg(folder));
    });
    connect(m_run, &ArchiveRun::failed, this, [this](const Error &error) {
        showIdle();
        if (m_client.workspace())
            Q_EMIT failed(error);
    });
    connect(m_run, &ArchiveRun::stopped, this, &ArchiveCard::showIdle);
}

void ArchiveCard::refresh()
{
    const OpenWorkspace &workspace = *m_client.workspace();
    const RetentionRule &rule = workspace.regulation.retention;
    m_mayExport = m_client.mayWrite() && workspace.account.roles & rule.exporters;
    m_rule->setText(rule.cite.isEmpty()
                        ? QString()
                        : u"%1 (%2, %3)"_s.arg(rule.sentence.in(m_language),
                                               workspace.regulation.shortName.in(m_language), rule.cite));
    m_rule->setVisible(!rule.cite.isEmpty());
    m_who->setText(tr("For these roles to export: %1.").arg(Words::roles(rule.exporters)));
    m_who->setVisible(!m_mayExport);
    if (!m_run->isRunning())
        showIdle();
}

void ArchiveCard::clear()
{
    m_run->stop();
    m_rule->clear();
    m_who->clear();
    m_period->setCurrentIndex(0);
    m_mayExport = false;
    showIdle();
}

void ArchiveCard::showPeriod()
{
    const auto period = static_cast<Period>(m_period->currentData().toInt());
    const int year = QDate::currentDate().year() - (period == Period::LastYear ? 1 : 0);
    const bool isYear = period == Period::ThisYear || period == Period::LastYear;
    if (period != Period::Days) {
        m_from->setDay(isYear ? QDate(year, 1, 1) : QDate());
        m_to->setDay(isYear ? QDate(year, 12, 31) : QDate());
    }
    for (DayField *field : {m_from, m_to})
        field->setEnabled(period == Period::Days);
}

void ArchiveCard::showIdle()
{
    const bool hadFocus = m_stop->hasFocus();
    m_export->setEnabled(m_mayExport);
    m_check->setEnabled(true);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_stop), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_doing)})
        widget->hide();
    m_doing->clear();
    if (hadFocus)
        (m_mayExport ? m_export : m_check)->setFocus();
}

void ArchiveCard::showBusy(const QString &what)
{
    m_export->setEnabled(false);
    m_check->setEnabled(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(what);
    m_doing->setText(what);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_stop), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_doing)})
        widget->show();
    m_stop->setFocus();
}

workflow::ArchiveChoice ArchiveCard::choice() const
{
    return {.from = m_from->startUtc(), .to = m_to->startUtc(1)};
}

void ArchiveCard::chooseTarget()
{
    auto *dialog = new QFileDialog(this, tr("Where the archive goes"));
    dialog->setObjectName("archive.target"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        showBusy(tr("Exporting"));
        m_run->exportTo(newFolder(QDir(folder)), choice());
    });
    dialog->open();
}

void ArchiveCard::chooseArchive()
{
    auto *dialog = new QFileDialog(this, tr("The archive to check"));
    dialog->setObjectName("archive.chooser"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        showBusy(tr("Checking the archive"));
        m_run->check(folder);
    });
    dialog->open();
}

} // namespace bantin::ui
