// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/Delivery.h"

#include <QUrl>

namespace bantin::cli {

/// What a desk asks its portal beside sending: "outbox check-page" and "portal pull".
class PortalCommands
{
public:
    /// `outbox`: the group of that name.
    PortalCommands(CLI::App &app, CLI::App &outbox, const Shell &shell);

    /// For commands of others that belong beside "portal pull".
    CLI::App &group() const { return *m_group; }

private:
    ExitCode checkPages();
    ExitCode pull();

    Result<bool> checkPages(workflow::Session &session, const QList<Delivery> &deliveries, const QUrl &portal);

    Shell m_shell;
    CLI::App *m_group;
    std::string m_directory;
    std::string m_article;
    std::string m_portal;
    std::string m_tokenFile;
    bool m_everyFile = false;
};

} // namespace bantin::cli
