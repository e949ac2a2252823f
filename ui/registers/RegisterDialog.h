// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/RegisterWords.h"
#include "app/workflow/WriteRegister.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QScrollArea;

namespace bantin::ui {

class DialogFoot;
class RegisterFieldEditor;
class WorkspaceClient;

/// One entry of a register, to write, read, close or open again. Stays open until it is written.
class RegisterDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `entry` as it stands; nothing for a new one, which begins with `values`. `names` need not outlive the call.
    RegisterDialog(WorkspaceClient &client, const RegisterForm &form, const std::optional<RegisterEntry> &entry,
                   const RegisterEntry::Values &values, const messages::RegisterNames &names,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void written(const bantin::RegisterEntry &entry);

private:
    void build(const messages::RegisterNames &names);
    QWidget *buildFields(const messages::RegisterNames &names);
    void fillIn(const RegisterEntry::Values &values);
    void restrict();
    workflow::RegisterDraft draft() const;
    RegisterEntry::State wantedState() const;
    void updateNeeds();
    void save();
    void finish(const Result<RegisterEntry> &answer);

    WorkspaceClient &m_client;
    RegisterForm m_form;
    std::optional<RegisterEntry> m_entry;
    QList<RegisterFieldEditor *> m_fields;
    QScrollArea *m_area;
    QCheckBox *m_closed;
    QLineEdit *m_reason;
    QWidget *m_reasonRow;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
