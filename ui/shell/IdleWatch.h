// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace bantin::ui {

/// Tells when nobody has used the program for a while. What counts as use: keys, input methods, mouse, wheel, touch and pen
/// in any window of the program. Time the computer slept counts as idle. UI thread.
class IdleWatch final : public QObject
{
    Q_OBJECT
public:
    /// Time since an arbitrary start that never goes backwards and does not stop while the computer sleeps.
    using Now = std::function<std::chrono::milliseconds()>;
    static std::chrono::milliseconds sinceBoot();

    /// How long a watch that is still idle waits before it says so again.
    static constexpr std::chrono::minutes repetition{1};

    explicit IdleWatch(Now now, QObject *parent = nullptr);

    /// Counts from now on.
    void setLimit(std::chrono::minutes limit);
    std::chrono::minutes limit() const { return m_limit; }
    void start();
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    /// Looks at the time now; the watch does so by itself every few seconds.
    void check();

Q_SIGNALS:
    /// Once when the limit is reached, and again every `repetition` until somebody comes.
    void idled();

protected:
    /// Swallows the one input that comes after the limit but before idled().
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Now m_now;
    QTimer m_timer;
    std::chrono::minutes m_limit{10};
    std::chrono::milliseconds m_deadline{0};
};

} // namespace bantin::ui
