// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTabBar>

namespace bantin::ui {

/// The bar of the inspector. When not all captions fit beside each other, the tab one is in keeps its caption and the others show
/// their icon and their mark, such as how many things wait in them; the tool tip says the caption, and a screen reader hears it
/// in any case. UI thread.
class InspectorTabBar final : public QTabBar
{
    Q_OBJECT
public:
    explicit InspectorTabBar(QWidget *parent = nullptr);

    /// One of resources/icons, for when the caption does not fit.
    void setIconName(int tab, QLatin1StringView icon);
    /// `mark` follows the caption and stays with the icon, such as how many there are.
    void setCaption(int tab, const QString &caption, const QString &mark = {});
    /// How wide the bar may be, in device-independent pixels.
    void setRoom(int width);

protected:
    QSize tabSizeHint(int tab) const override;
    void initStyleOption(QStyleOptionTab *option, int tab) const override;

private:
    struct Face {
        QLatin1StringView icon;
        QString mark;
    };

    bool isShort(int tab) const { return m_isShort && tab != currentIndex(); }
    void measure();

    QHash<int, Face> m_faces;
    int m_room = 0;
    bool m_isShort = false;
};

} // namespace bantin::ui
