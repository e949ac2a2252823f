// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QObject>

namespace bantin::ui {

class Banner;
class OpenArticle;
class WorkspaceClient;

/// Says above the open article that another desk has a version of it that nobody dealt with, and leads to it. UI thread.
class OtherVersionNotice final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    OtherVersionNotice(WorkspaceClient &client, OpenArticle &open, Banner &banner, QObject *parent = nullptr);

Q_SIGNALS:
    /// The person wants to look at it.
    void versionChosen(qint64 number);
    void failed(const bantin::Error &error);

private:
    void read();

    WorkspaceClient &m_client;
    OpenArticle &m_open;
    Banner &m_banner;
    qint64 m_number = 0;   ///< the one the banner is about
    qsizetype m_count = 0; ///< how many there are
};

} // namespace bantin::ui
