// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace bantin::ui {

/// A day somebody may choose, or none. What is typed counts when the field is left or Enter is pressed.
class DayField final : public QDateEdit
{
    Q_OBJECT
public:
    /// `none` stands there while no day is chosen.
    explicit DayField(const QString &none, QWidget *parent = nullptr);

    /// Invalid for none.
    QDate day() const;
    void setDay(const QDate &day);
    /// The beginning of the day `later` days after the chosen one, in UTC; invalid for none.
    QDateTime startUtc(int later = 0) const;

protected:
    /// From no day, typing and the arrows begin with today; Delete leads back to none.
    void keyPressEvent(QKeyEvent *event) override;
    /// Tab goes on to the next field; Left and Right go through day, month and year.
    bool focusNextPrevChild(bool next) override;
};

} // namespace bantin::ui
