// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace bantin::ui {

/// The lower end of a dialog that does something slow: what went wrong, what is going on, the two buttons. Its parts are
/// named `name`.problem, .doing, .cancel and .accept.
class DialogFoot final : public QWidget
{
    Q_OBJECT
public:
    DialogFoot(const QString &name, const QString &accept, const QString &cancel, QWidget *parent = nullptr);

    /// Whether there is enough to go on with.
    void setReady(bool ready);
    enum class Cancelling { No, Possible };
    /// The buttons wait, unless one can cancel; a bar moves above `doing`.
    void setBusy(const QString &doing, Cancelling cancelling = Cancelling::No);
    void setIdle();
    bool isBusy() const { return m_busy; }
    /// Pages done and in all; a bar without end when `total` is 0.
    void setProgress(qint64 done, qint64 total);
    void showProblem(const Error &error);
    void clearProblem();
    QPushButton *acceptButton() const { return m_accept; }
    QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void accepted();
    void cancelled();

private:
    void update();
    /// Wrapped words need their height; a dialog keeps the one it had.
    void makeRoom();

    QLabel *m_problem;
    QProgressBar *m_bar;
    QLabel *m_doing;
    QPushButton *m_cancel;
    QPushButton *m_accept;
    QWidget *m_pressed = nullptr; ///< had the focus when it began to be busy
    bool m_ready = false;
    bool m_busy = false;
    Cancelling m_cancelling = Cancelling::No;
};

} // namespace bantin::ui
