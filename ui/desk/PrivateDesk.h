// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Id.h"

#include <QObject>
#include <QTimer>

namespace bantin::ui {

class OpenArticle;
class PrivateForm;
class WorkspaceClient;

/// Reads and keeps what the form of an asker's own data holds, apart from the article's text: it is on the disk within a
/// second of the last key, in a table nothing else is made from. UI thread.
class PrivateDesk final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    PrivateDesk(WorkspaceClient &client, OpenArticle &open, PrivateForm &form, QObject *parent = nullptr);

    /// Writes what is not written yet; the store has it before whatever is asked of it next.
    void flush();

Q_SIGNALS:
    void failed(const bantin::Error &error);

private:
    void read();
    void forget();

    WorkspaceClient &m_client;
    OpenArticle &m_open;
    PrivateForm &m_form;
    ArticleId m_article;
    QTimer m_pause;
};

} // namespace bantin::ui
