// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <algorithm>
#include <functional>

namespace bantin::ui {

/// A part of the window one key leads to, and how it takes the focus.
struct Pane {
    QWidget *widget;
    std::function<void()> focus;
};

/// Gives the focus to the first visible pane behind the one `focus` is in, going round at the end. UI thread.
inline void focusPaneBehind(const QList<Pane> &panes, const QWidget *focus)
{
    const auto here = std::ranges::find_if(
        panes, [focus](const Pane &pane) { return pane.widget == focus || pane.widget->isAncestorOf(focus); });
    const qsizetype begin = here == panes.end() ? 0 : here - panes.begin() + 1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        const Pane &next = panes.at((begin + i) % panes.size());
        if (next.widget->isVisible()) {
            next.focus();
            return;
        }
    }
}

/// A part whose first stop takes the focus, or the one that had it last.
inline Pane paneOfStops(QWidget &part)
{
    return {&part, [&part] {
                const auto stops = [&part](const QWidget *at) {
                    return part.isAncestorOf(at) && at->isVisible() && at->isEnabled()
                           && (at->focusPolicy() & Qt::TabFocus);
                };
                QWidget *stop = part.focusPolicy() & Qt::TabFocus ? &part : part.focusWidget();
                if (!stop || (stop != &part && !stops(stop))) {
                    stop = part.nextInFocusChain();
                    while (stop != &part && !stops(stop))
                        stop = stop->nextInFocusChain();
                }
                if (stop != &part || part.focusPolicy() & Qt::TabFocus)
                    stop->setFocus(Qt::ShortcutFocusReason);
            }};
}

} // namespace bantin::ui
