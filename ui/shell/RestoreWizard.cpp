// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RestoreWizard.h"

#include "app/workflow/RestoreWorkspace.h"
#include "ui/look/Banner.h"
#include "ui/models/PercentReport.h"
#include "ui/shell/RestoreIntoPage.h"
#include "ui/shell/RestoreSourcePage.h"

#include <QAbstractButton>
#include <QProgressBar>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

Result<void> restore(const QDir &backup, const workflow::Credential &credential, const QDir &directory,
                     const Clock &clock, store::ByteMeter::Report report)
{
    const auto opened = workflow::openBackup(backup, credential);
    if (!opened)
        return opened.error();
    const auto restored = workflow::restoreWorkspace(*opened, directory, clock, std::move(report));
    return restored ? Result<void>() : restored.error();
}

} // namespace

RestoreWizard::RestoreWizard(const RegulationCatalogue &regulations, const Clock &clock, QWidget *parent)
    : QWizard(parent)
    , m_clock(clock)
    , m_source(new RestoreSourcePage(this))
    , m_into(new RestoreIntoPage(regulations, this))
    , m_banner(new Banner(m_into))
    , m_progress(new QProgressBar(m_into))
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    build();
    connect(this, &QWizard::currentIdChanged, this, [this] {
        m_banner->clear();
        if (currentPage() == m_into && m_source->backup())
            m_into->showBackup(*m_source->backup());
    });
    connect(&m_restoring, &QFutureWatcherBase::finished, this, [this] { finish(m_restoring.result()); });
}

RestoreWizard::~RestoreWizard()
{
    m_stop->store(true);
    m_restoring.waitForFinished();
}

void RestoreWizard::build()
{
    setObjectName("restore"_L1);
    setWindowTitle(tr("Restore from a backup"));
    setWizardStyle(ModernStyle);
    setOption(NoBackButtonOnStartPage);
    setMinimumSize(820, 680);
    setButtonText(BackButton, tr("Back"));
    setButtonText(NextButton, tr("Next"));
    setButtonText(FinishButton, tr("Restore"));
    setButtonText(CancelButton, tr("Cancel"));
    for (const auto &[which, name] :
         {std::pair(NextButton, "restore.next"_L1), std::pair(BackButton, "restore.back"_L1),
          std::pair(FinishButton, "restore.finish"_L1), std::pair(CancelButton, "restore.cancel"_L1)})
        button(which)->setObjectName(name);
    addPage(m_source);
    addPage(m_into);
    m_banner->setObjectName("restore.banner"_L1);
    m_progress->setObjectName("restore.progress"_L1);
    m_progress->setAccessibleName(tr("Progress of the restore"));
    m_progress->hide();
    m_into->layout()->addWidget(m_progress);
    m_into->layout()->addWidget(m_banner);
}

QDir RestoreWizard::directory() const
{
    return QDir(QDir(m_into->folder()).absolutePath());
}

QString RestoreWizard::account() const
{
    return m_into->account();
}

workflow::Credential RestoreWizard::takeCredential()
{
    return std::move(*std::exchange(m_credential, nullptr));
}

SecretBytes RestoreWizard::takeFreshPassphrase()
{
    return m_into->takeFreshPassphrase();
}

void RestoreWizard::accept()
{
    if (!m_restoring.isRunning() && m_source->backup())
        begin();
}

void RestoreWizard::reject()
{
    m_stop->store(true);
    QWizard::reject();
}

void RestoreWizard::begin()
{
    auto credential = m_into->takeCredential();
    if (!credential) {
        m_banner->showError(credential.error());
        return;
    }
    m_credential = std::make_shared<workflow::Credential>(*std::move(credential));
    m_banner->clear();
    setBusy(true);
    m_stop = std::make_shared<std::atomic_bool>(false);
    const auto report = percentReport(m_progress, &QProgressBar::setValue, m_stop);
    m_restoring.setFuture(QtConcurrent::run(
        [backup = *m_source->backup(), credential = m_credential, directory = directory(), clock = &m_clock, report] {
            return restore(backup, *credential, directory, *clock, report);
        }));
}

void RestoreWizard::finish(const Result<void> &result)
{
    setBusy(false);
    if (result) {
        QWizard::accept();
        return;
    }
    m_credential.reset();
    m_banner->showError(result.error());
    Q_EMIT m_into->completeChanged();
}

void RestoreWizard::setBusy(bool isBusy)
{
    m_progress->setValue(0);
    m_progress->setVisible(isBusy);
    m_into->setEnabled(!isBusy);
    for (const WizardButton which : {BackButton, FinishButton})
        button(which)->setEnabled(!isBusy && (which == BackButton || m_into->isComplete()));
}

} // namespace bantin::ui
