// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/InvitationForm.h"

#include "ui/look/PassphraseField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestInvitation = 16 << 20;
}

InvitationForm::InvitationForm(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_file(new QLineEdit(this))
    , m_passphrase(new PassphraseField(name + u".passphrase"_s, tr("Passphrase of who was invited"), this))
{
    m_file->setObjectName(name + u".file"_s);
    QPushButton *choose = makeButton(name + u".chooseFile"_s, tr("Choose…"), ButtonLook::Plain, this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("&Invitation file"), m_file, this));
    column->addLayout(row);
    column->addWidget(makeFieldLabel(tr("&Passphrase of who was invited"), m_passphrase->line(), this));
    column->addWidget(m_passphrase);
    setTabOrder({m_file, choose, m_passphrase->line()});
    connect(choose, &QPushButton::clicked, this, &InvitationForm::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &InvitationForm::edited);
    connect(m_passphrase, &PassphraseField::edited, this, &InvitationForm::edited);
}

bool InvitationForm::isFilled() const
{
    return !m_file->text().trimmed().isEmpty() && !m_passphrase->isEmpty();
}

Result<QByteArray> InvitationForm::invitation() const
{
    const QString path = m_file->text().trimmed();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Storage, u"file-unreadable"_s, Retry::AfterCorrection, {path}, file.errorString()};
    if (file.size() > largestInvitation)
        return Error{Fault::InvalidInput, u"invitation-invalid"_s, Retry::Never, {}, u"size"_s};
    return file.readAll();
}

SecretBytes InvitationForm::takePassphrase()
{
    return m_passphrase->take();
}

void InvitationForm::focusPassphrase()
{
    m_passphrase->line()->setFocus();
}

void InvitationForm::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the invitation"), {}, tr("Invitations (*.thumoi);;All files (*)"));
    dialog->setObjectName(m_name + u".chooser"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

} // namespace bantin::ui
