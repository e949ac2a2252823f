// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Credential.h"

#include <QDir>
#include <QWizardPage>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace bantin::ui {

class NewPassphrase;
class PassphraseField;
class RecoveryWordsField;

/// What opens the backup, an account's passphrase of that day or the recovery key, and where the workspace goes.
class RestoreIntoPage final : public QWizardPage
{
    Q_OBJECT
public:
    /// `regulations` outlives the page.
    explicit RestoreIntoPage(const RegulationCatalogue &regulations, QWidget *parent = nullptr);

    void showBackup(const QDir &backup);
    /// The account that will be at work.
    QString account() const;
    bool usesRecoveryKey() const;
    /// Once: the passphrase's field is emptied. Reasons of crypto::RecoveryKey::fromWords.
    Result<workflow::Credential> takeCredential();
    /// The account's new passphrase, which the recovery key gives it. Once.
    SecretBytes takeFreshPassphrase();
    QString folder() const;
    bool isComplete() const override;

private:
    QWidget *buildPassphrase();
    QWidget *buildRecovery();
    void buildColumn();
    void showWay();
    void proposeFolder();
    void chooseFolder();

    const RegulationCatalogue &m_regulations;
    QRadioButton *m_byPassphrase;
    QRadioButton *m_byKey;
    QComboBox *m_account;
    PassphraseField *m_passphrase = nullptr;
    RecoveryWordsField *m_words = nullptr;
    NewPassphrase *m_fresh = nullptr;
    QWidget *m_passphrasePart;
    QWidget *m_recoveryPart;
    QLineEdit *m_folder;
    QLabel *m_hint;
};

} // namespace bantin::ui
