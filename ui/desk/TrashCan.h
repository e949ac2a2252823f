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

    void put(const ArticleId &article);
    void takeBack(const ArticleId &article);

private:
    WorkspaceClient &m_client;
    Banner &m_banner;
    ArticleId m_last; ///< what an undo takes back
};

} // namespace bantin::ui
