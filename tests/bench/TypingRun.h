// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QRandomGenerator>
#include <QThread>
#include <QTimer>

class QTextEdit;

/// Strikes keys at a steady rate from a thread of its own, at places all over a text, and takes the time from each key until
/// the windows have been painted after it. A key struck while the program is busy waits, and the wait counts.
class TypingRun final : public QObject
{
    Q_OBJECT
public:
    TypingRun(QTextEdit &text, int keys);
    ~TypingRun() override;

    void start();
    /// Milliseconds, in the order of the keys.
    const QList<double> &latencies() const { return m_latencies; }

Q_SIGNALS:
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void strike();
    void goElsewhere();
    double now() const { return double(m_clock.nsecsElapsed()) / 1e6; }

    QTextEdit &m_text;
    int m_keys;
    int m_struck = 0; ///< on the thread of m_timer
    int m_pause = 0;  ///< strikes to leave out, there
    QElapsedTimer m_clock;
    QThread m_thread;
    QTimer m_timer;
    QRandomGenerator m_random{20261122};
    QList<double> m_waiting; ///< when keys were struck that are not painted yet
    QList<double> m_latencies;
};
