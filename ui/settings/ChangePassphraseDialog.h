// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace bantin::ui {

class DialogFoot;
class NewPassphrase;
class PassphraseField;
class WorkspaceClient;

/// A new passphrase for the account at work: the old one, the new one twice, what the regulation asks of it. Closes itself
/// when the change is on the disk; while it is being made it cannot be closed, afterwards a lock closes it.
class ChangePassphraseDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Occasion {
        Chosen,  ///< the person wants another one
        Expired, ///< the regulation does: change, then go on; or go on now and change it later
    };

    /// `client` outlives the dialog and has a workspace open.
    ChangePassphraseDialog(WorkspaceClient &client, Occasion occasion, QWidget *parent = nullptr);

    void reject() override;

private:
    void build(Occasion occasion);
    void updateButton();
    void change();

    WorkspaceClient &m_client;
    PassphraseField *m_old;
    NewPassphrase *m_new;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
