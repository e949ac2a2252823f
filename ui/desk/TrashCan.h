// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"

#include <QObject>

namespace bantin::ui {

class Banner;
class WorkspaceClient;

/// Puts articles into the trash and takes them back; the banner says so and offers to undo. UI thread.
class TrashCan final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    TrashCan(WorkspaceClient &client, Banner &banner, QObject *parent = nullptr);

    /// Asks for a reason in a dialog over the banner's window; agreed() follows, or nothing.
    void ask(const bantin::ArticleId &article, const QString &title);
    void put(const ArticleId &article, const QString &reason);
    void takeBack(const ArticleId &article);

Q_SIGNALS:
    void agreed(const bantin::ArticleId &article, const QString &reason);

private:
    WorkspaceClient &m_client;
    Banner &m_banner;
    ArticleId m_last; ///< what an undo takes back
};

} // namespace bantin::ui
