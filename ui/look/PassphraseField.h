// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/PassphraseFacts.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace bantin::ui {

/// A line for a passphrase: show/hide eye, a word when it looks as if Caps Lock were on, no undo history. What was typed is
/// wiped when it is taken or cleared, as far as the line edit lets go of it. The line edit
/// inside carries the object name given, so that it can be found and typed into.
class PassphraseField final : public QWidget
{
    Q_OBJECT
public:
    PassphraseField(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    /// The passphrase; the field is emptied.
    SecretBytes take();
    bool isEmpty() const;
    PassphraseFacts facts() const;
    bool sameAs(const PassphraseField &other) const;
    void clear();
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited();
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void toggleVisibility();
    void wipeLine();

    QLineEdit *m_line;
    QAction *m_eye;
    QLabel *m_hint;
};

} // namespace bantin::ui
