// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QWidget>

class QLineEdit;

namespace bantin::ui {

class PassphraseField;

/// Which invitation to a further desk, and the passphrase of who was invited. UI thread.
class InvitationForm final : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names: `name`.file, .chooseFile, .passphrase.
    explicit InvitationForm(const QString &name, QWidget *parent = nullptr);

    bool isFilled() const;
    /// "file-unreadable" (path); "invitation-invalid" for what is too large to be one.
    Result<QByteArray> invitation() const;
    /// The field is emptied.
    SecretBytes takePassphrase();
    void focusPassphrase();

Q_SIGNALS:
    void edited();

private:
    void chooseFile();

    QString m_name;
    QLineEdit *m_file;
    PassphraseField *m_passphrase;
};

} // namespace bantin::ui
