// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/RegulationCatalogue.h"

#include <QUrl>
#include <QWizardPage>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bantin::ui {

class NewPassphrase;

/// Unit, folder, regulation profile.
class UnitPage final : public QWizardPage
{
    Q_OBJECT
public:
    UnitPage(const RegulationCatalogue &regulations, const QString &language, QWidget *parent = nullptr);

    QString unit() const;
    QString folder() const;
    QString regulationId() const;
    bool isComplete() const override;

private:
    void proposeFolder();
    void chooseFolder();

    QLineEdit *m_unit;
    QLineEdit *m_folder;
    QComboBox *m_regulation;
    QLabel *m_hint;
    QString m_proposed;
};

/// Name and passphrase of the first account.
class AdministratorPage final : public QWizardPage
{
    Q_OBJECT
public:
    explicit AdministratorPage(QWidget *parent = nullptr);

    QString name() const;
    SecretBytes takePassphrase();
    bool isComplete() const override;
    /// What the regulation chosen asks of passphrases.
    void setRule(const PassphraseRule &rule);

private:
    QLineEdit *m_name;
    NewPassphrase *m_passphrase;
};

/// The portal's address, which may be left for later.
class PortalPage final : public QWizardPage
{
    Q_OBJECT
public:
    explicit PortalPage(QWidget *parent = nullptr);

    QUrl portal() const;
    bool isComplete() const override;

private:
    QLineEdit *m_address;
};

} // namespace bantin::ui
