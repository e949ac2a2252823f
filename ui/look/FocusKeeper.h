// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <functional>
#include <utility>

namespace bantin::ui {

/// While parts of a page are made anew: focus that was in the page goes, when this ends, to whatever bears the name of what had
/// it, or where `otherwise` leads when nothing of that name can take it. UI thread, on the stack.
class FocusKeeper final
{
public:
    FocusKeeper(QWidget &page, std::function<void()> otherwise)
        : m_page(page)
        , m_otherwise(std::move(otherwise))
    {
        QWidget *focus = page.window()->focusWidget();
        if (!focus || !page.isAncestorOf(focus))
            return;
        m_hadFocus = true;
        m_before = focus;
        m_name = focus->objectName();
    }

    ~FocusKeeper()
    {
        const QWidget *now = m_page.window()->focusWidget();
        // Nothing to put right: it was elsewhere, or whoever took it away has led it on.
        if (!m_hadFocus || (m_before.isNull() && now && m_page.isAncestorOf(now)))
            return;
        if (m_before && canTake(*m_before)) {
            // Hiding what is around it for a moment moves the focus on.
            m_before->setFocus(Qt::OtherFocusReason);
            return;
        }
        const auto named = m_name.isEmpty() ? QList<QWidget *>() : m_page.findChildren<QWidget *>(m_name);
        for (QWidget *widget : named) {
            if (canTake(*widget)) {
                widget->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
        m_otherwise();
    }

    FocusKeeper(const FocusKeeper &) = delete;
    FocusKeeper &operator=(const FocusKeeper &) = delete;

private:
    bool canTake(const QWidget &widget) const
    {
        return m_page.isAncestorOf(&widget) && widget.isVisible() && widget.isEnabled();
    }

    QWidget &m_page;
    std::function<void()> m_otherwise;
    QPointer<QWidget> m_before;
    QString m_name;
    bool m_hadFocus = false;
};

} // namespace bantin::ui
