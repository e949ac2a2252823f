// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RestoreIntoPage.h"

#include "app/messages/Messages.h"
#include "app/store/WorkspaceHeader.h"
#include "ui/look/NewPassphrase.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/shell/RecoveryWordsField.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RestoreIntoPage::RestoreIntoPage(const RegulationCatalogue &regulations, QWidget *parent)
    : QWizardPage(parent)
    , m_regulations(regulations)
    , m_byPassphrase(new QRadioButton(tr("With the &passphrase the account had on that day"), this))
    , m_byKey(new QRadioButton(tr("With the recovery &key from the sealed envelope"), this))
    , m_account(new QComboBox(this))
    , m_passphrasePart(buildPassphrase())
    , m_recoveryPart(buildRecovery())
    , m_folder(new QLineEdit(this))
    , m_hint(makeMutedLabel({}, this))
{
    setTitle(tr("Open the backup"));
    setSubTitle(tr("Every file is checked while it is restored."));
    m_byPassphrase->setObjectName("restore.byPassphrase"_L1);
    m_byKey->setObjectName("restore.byKey"_L1);
    m_account->setObjectName("restore.account"_L1);
    m_folder->setObjectName("restore.folder"_L1);
    m_byPassphrase->setChecked(true);
    buildColumn();
    connect(m_byKey, &QRadioButton::toggled, this, &RestoreIntoPage::showWay);
    connect(m_passphrase, &PassphraseField::edited, this, &RestoreIntoPage::completeChanged);
    connect(m_words, &RecoveryWordsField::edited, this, &RestoreIntoPage::completeChanged);
    connect(m_fresh, &NewPassphrase::edited, this, &RestoreIntoPage::completeChanged);
    connect(m_account, &QComboBox::currentTextChanged, this, &RestoreIntoPage::completeChanged);
    connect(m_folder, &QLineEdit::textChanged, this, &RestoreIntoPage::completeChanged);
    showWay();
}

QWidget *RestoreIntoPage::buildPassphrase()
{
    auto *part = new QWidget(this);
    m_passphrase = new PassphraseField(u"restore.passphrase"_s, tr("Passphrase"), part);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeFieldLabel(tr("Passphrase"), m_passphrase->line(), part));
    column->addWidget(m_passphrase);
    return part;
}

QWidget *RestoreIntoPage::buildRecovery()
{
    auto *part = new QWidget(this);
    m_words = new RecoveryWordsField(part);
    m_fresh = new NewPassphrase(u"restore.fresh"_s, tr("New passphrase of the account"), part);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addSpacing(Theme::space / 2);
    column->addWidget(m_fresh);
    return part;
}

/// Two fields in a row, so that all sixteen words and a new passphrase fit on a small screen too.
void RestoreIntoPage::buildColumn()
{
    QPushButton *browse = makeButton(u"restore.into"_s, tr("Choose…"), ButtonLook::Plain, this);
    connect(browse, &QPushButton::clicked, this, &RestoreIntoPage::chooseFolder);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * Theme::space);
    grid->setVerticalSpacing(Theme::space / 2);
    grid->addWidget(makeFieldLabel(tr("Account"), m_account, this), 0, 0);
    grid->addWidget(m_account, 1, 0);
    grid->addWidget(makeFieldLabel(tr("New folder for the workspace"), m_folder, this), 0, 1);
    grid->addWidget(m_folder, 1, 1);
    grid->addWidget(browse, 1, 2);
    grid->addWidget(m_hint, 2, 1, 1, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Theme::space / 2);
    column->addLayout(grid);
    column->addWidget(m_byPassphrase);
    column->addWidget(m_byKey);
    column->addSpacing(Theme::space / 2);
    column->addWidget(m_passphrasePart);
    column->addWidget(m_recoveryPart);
    column->addStretch();
}

void RestoreIntoPage::showWay()
{
    m_passphrasePart->setVisible(!usesRecoveryKey());
    m_recoveryPart->setVisible(usesRecoveryKey());
    Q_EMIT completeChanged();
}

void RestoreIntoPage::showBackup(const QDir &backup)
{
    m_account->clear();
    proposeFolder();
    const auto header = store::readHeader(backup);
    m_hint->setText(header ? tr("A workspace that is there already is never overwritten.")
                           : describe(header.error()).oneLine());
    if (!header)
        return;
    m_account->addItems(header->accountNames());
    if (const Regulation *regulation = m_regulations.find(header->regulation))
        m_fresh->setRule(regulation->passphrase);
}

void RestoreIntoPage::proposeFolder()
{
    if (!folder().isEmpty())
        return;
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString proposed = documents.filePath(tr("Restored workspace"));
    for (int i = 2; QFileInfo::exists(proposed); ++i)
        proposed = documents.filePath(tr("Restored workspace") + u" %1"_s.arg(i));
    m_folder->setText(QDir::toNativeSeparators(proposed));
}

QString RestoreIntoPage::account() const
{
    return m_account->currentText();
}

bool RestoreIntoPage::usesRecoveryKey() const
{
    return m_byKey->isChecked();
}

Result<workflow::Credential> RestoreIntoPage::takeCredential()
{
    if (!usesRecoveryKey())
        return workflow::Credential(workflow::AccountPassphrase{account(), m_passphrase->take()});
    auto key = m_words->key();
    return key ? Result<workflow::Credential>(*std::move(key)) : key.error();
}

SecretBytes RestoreIntoPage::takeFreshPassphrase()
{
    return m_fresh->take();
}

QString RestoreIntoPage::folder() const
{
    return m_folder->text().trimmed();
}

bool RestoreIntoPage::isComplete() const
{
    const QDir directory(folder());
    const bool isFree = !folder().isEmpty() && directory.isAbsolute() && (!directory.exists() || directory.isEmpty());
    const bool opens = usesRecoveryKey() ? m_words->isFilled() && m_fresh->isAcceptable() : !m_passphrase->isEmpty();
    return isFree && opens && !account().isEmpty();
}

void RestoreIntoPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose an empty folder for the workspace"), folder());
    dialog->setObjectName("restore.intoChooser"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

} // namespace bantin::ui
