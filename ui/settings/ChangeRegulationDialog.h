// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// Which profile the unit follows from now on, by which paper and why. changed() follows a success.
class ChangeRegulationDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open; `followed` is the profile's id of today.
    ChangeRegulationDialog(WorkspaceClient &client, const QString &followed, const QString &language,
                           QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void changed();

private:
    void build();
    void updateButton();
    void save();

    WorkspaceClient &m_client;
    QComboBox *m_profile;
    QLineEdit *m_document;
    QLineEdit *m_reason;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
