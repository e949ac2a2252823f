// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace bantin::ui {

/// A day typed as "20/11/2026" or picked from a calendar (Alt+Down, or the icon). What is only half typed stays as it is and
/// is no day yet.
class DayLine final : public QLineEdit
{
    Q_OBJECT
public:
    enum class State {
        Empty,
        Unfinished, ///< something of a day is there
        Impossible, ///< no day of the calendar, such as 31/02/2026
        Whole
    };

    explicit DayLine(QWidget *parent = nullptr);

    State state() const;
    /// Invalid unless the state is Whole.
    QDate day() const;
    /// ISO 8601; empty unless the state is Whole.
    QString iso() const;
    /// Shows a day given as ISO 8601; anything else as it is.
    void setIso(const QString &iso);

Q_SIGNALS:
    /// By a person, whether typed or picked.
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();
    void take(const QDate &day);
    void tidy();
};

} // namespace bantin::ui
