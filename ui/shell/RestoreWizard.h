// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Credential.h"

#include <QDir>
#include <QFutureWatcher>
#include <QWizard>

#include <atomic>
#include <memory>

class QProgressBar;

namespace bantin::ui {

class Banner;
class RestoreIntoPage;
class RestoreSourcePage;

/// Asks which backup, what opens it and where to, then restores on a thread of its own. Closing it stops the restore, and
/// nothing of it stays. Whoever opened it lets the account in on accepted().
class RestoreWizard final : public QWizard
{
    Q_OBJECT
public:
    /// Both outlive the wizard.
    RestoreWizard(const RegulationCatalogue &regulations, const Clock &clock, QWidget *parent = nullptr);
    ~RestoreWizard() override;

    /// The workspace that was made, and who is to open it.
    QDir directory() const;
    QString account() const;
    /// What opened the backup; it opens the workspace too. Once.
    workflow::Credential takeCredential();
    /// With the recovery key, the account's new passphrase. Once.
    SecretBytes takeFreshPassphrase();

    void accept() override;
    void reject() override;

private:
    void build();
    void begin();
    void finish(const Result<void> &result);
    void setBusy(bool isBusy);

    const Clock &m_clock;
    RestoreSourcePage *m_source;
    RestoreIntoPage *m_into;
    Banner *m_banner;
    QProgressBar *m_progress;
    std::shared_ptr<workflow::Credential> m_credential;
    std::shared_ptr<std::atomic_bool> m_stop;
    QFutureWatcher<Result<void>> m_restoring;
};

} // namespace bantin::ui
