// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <QWidget>

namespace bantin::testing {

/// Hands for the page drivers: they find widgets by object name and use them as a person does, with mouse and keyboard.
class Driver
{
public:
    /// Longest wait for something slow (Argon2id on a busy machine), in milliseconds.
    static constexpr int patience = 30000;

    explicit Driver(QWidget &window)
        : m_window(window)
    {
    }

    QWidget &window() const { return m_window; }

    /// Null when there is none or it is hidden.
    template<typename Widget>
    Widget *visible(const QString &name) const
    {
        const auto found = m_window.findChildren<Widget *>(name);
        for (Widget *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    /// Waits until a widget of that name is visible and enabled, then clicks its middle.
    bool click(const QString &name) const;
    /// Clicks into the field, selects what is there, types.
    bool type(const QString &name, const QString &text) const;
    /// Picks the row of a combo box whose text or data is `value`, with the keyboard.
    bool choose(const QString &name, const QString &value) const;
    bool waitUntilVisible(const QString &name) const;
    /// The text of a label, line, button or text field; empty when it is not there.
    QString text(const QString &name) const;

private:
    QWidget &m_window;
};

} // namespace bantin::testing
