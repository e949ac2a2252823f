// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "ui/look/Theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace bantin::ui {

/// One message above the work: a coloured edge, an icon, a bold first sentence and what follows from it. Hidden until shown;
/// announced to screen readers when it appears.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    enum class Closing { ByPerson, WithItsCause };

    explicit Banner(QWidget *parent = nullptr);

    void showMessage(Tone tone, const QString &headline, const QString &detail = {},
                     Closing closing = Closing::ByPerson);
    /// What happened, what is safe, what to do next.
    void showError(const Error &error, const QString &subject = {});
    /// Offers one way out; actionChosen() follows. Gone with the next message.
    void setAction(const QString &text);
    /// Hides the banner and forgets its words.
    void clear();
    QString text() const;

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Info;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_detail;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace bantin::ui
