// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QObject>

class QWidget;

namespace bantin::ui {

class OpenArticle;
class WorkspaceClient;

/// Shows the course of the open article as a sheet; it goes when the workspace is locked.
class SheetDesk final : public QObject
{
    Q_OBJECT
public:
    /// `window` owns what is shown.
    SheetDesk(WorkspaceClient &client, const OpenArticle &open, QWidget *window, QObject *parent = nullptr);

    void show();

Q_SIGNALS:
    void failed(const bantin::Error &error);

private:
    WorkspaceClient &m_client;
    const OpenArticle &m_open;
    QWidget *m_window;
};

} // namespace bantin::ui
