// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/TakeAgendaNews.h"

#include <QObject>

class QDBusConnection;

namespace bantin::ui {

class AgendaWatch;
class DesktopNotice;
struct Preferences;

/// Lets the desktop say what the agenda has that is new: how many and by when, never a title, because the bubble also stands
/// on a screen that others see.
class AgendaNotifier final : public QObject
{
    Q_OBJECT
public:
    /// `watch` and `preferences` outlive it; the latter say whether anything is told.
    AgendaNotifier(AgendaWatch &watch, const Preferences &preferences, const QDBusConnection &session,
                   QObject *parent = nullptr);

    /// Nothing of a workspace that is locked stays on the screen.
    void withdraw();

Q_SIGNALS:
    /// The person wants to see the agenda.
    void agendaRequested();

private:
    void tell(const workflow::AgendaNews &news);

    const Preferences &m_preferences;
    DesktopNotice *m_notice;
};

} // namespace bantin::ui
