// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/Account.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QPlainTextEdit;

namespace bantin::ui {

class DialogFoot;
class PassphraseField;

/// Asks for what a signed step beside the path needs: to whom it goes where it goes to somebody, a few words, the passphrase.
/// Named "step". UI thread.
class StepDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Words {
        QString heading;
        QString explanation;
        QString sign; ///< on the button
    };

    /// Without `colleagues` it asks for nobody.
    StepDialog(const Words &words, const QList<Account> &colleagues, QWidget *parent = nullptr);

    DialogFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    void signatureRequested(const bantin::AccountId &recipient, const QString &remark,
                            std::shared_ptr<bantin::SecretBytes> passphrase);

private:
    void sign();

    QList<Account> m_colleagues;
    QComboBox *m_recipient;
    QPlainTextEdit *m_remark;
    PassphraseField *m_passphrase;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
