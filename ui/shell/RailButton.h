// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace bantin::ui {

/// One line of the rail: icon, word and a count or shortcut at the right.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Badge { Quiet, Urgent };

    RailButton(const QString &text, QLatin1StringView icon, QWidget *parent = nullptr);

    void setBadge(const QString &text, Badge badge = Badge::Quiet);
    QString badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QLatin1StringView m_icon;
    QString m_badge;
    Badge m_kind = Badge::Quiet;
};

} // namespace bantin::ui
