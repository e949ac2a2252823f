// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Id.h"

#include <QObject>

namespace bantin::ui {

class OpenArticle;
class VersionLink;
class WorkspaceClient;

/// Finds the open article's other language and makes an English version of it. UI thread.
class VersionDesk final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    VersionDesk(WorkspaceClient &client, OpenArticle &open, VersionLink &link, QObject *parent = nullptr);

Q_SIGNALS:
    void articleRequested(const bantin::ArticleId &article);
    void failed(const bantin::Error &error);

private:
    void read();
    void create();

    WorkspaceClient &m_client;
    OpenArticle &m_open;
    VersionLink &m_link;
};

} // namespace bantin::ui
