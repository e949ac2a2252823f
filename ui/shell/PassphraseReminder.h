// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bantin::ui {

class Banner;
class WorkspaceClient;

/// Says in a banner when the account's passphrase must soon be changed or is too old. Too old, it asks for another right
/// after unlocking; who puts it off keeps the banner and works on, but signs nothing (Vinh, Điều 8.3).
class PassphraseReminder final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the reminder; `banner` is its own to write on, and its window the parent of what it asks.
    PassphraseReminder(WorkspaceClient &client, Banner &banner, QObject *parent = nullptr);

private:
    void begin();
    void remind();
    void ask();

    WorkspaceClient &m_client;
    Banner &m_banner;
};

} // namespace bantin::ui
