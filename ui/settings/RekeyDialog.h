// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/RekeyWorkspace.h"

#include <QDialog>

#include <atomic>
#include <memory>

class QCheckBox;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// Gives the workspace a new key: says what for, shows how far it is, can be cancelled. People the new key cannot reach are
/// named, and left out only when the administrator says so.
class RekeyDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    explicit RekeyDialog(WorkspaceClient &client, QWidget *parent = nullptr);

    /// While it runs, asks it to stop.
    void reject() override;

private:
    void start();
    void finish(const Result<void> &rekeyed);

    WorkspaceClient &m_client;
    QCheckBox *m_drop;
    DialogFoot *m_foot;
    std::shared_ptr<std::atomic_bool> m_cancel; ///< of the run under way
};

} // namespace bantin::ui
