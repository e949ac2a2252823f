// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/RecoveryKey.h"

#include <QList>
#include <QWidget>

class QCompleter;
class QLineEdit;

namespace bantin::ui {

/// Sixteen numbered lines as on the sheet. A word is completed from the list while it is typed; a space or Enter leads on,
/// so that a code reader, which types all of them, fills the lines one after the other. A word that is in no list is marked.
class RecoveryWordsField final : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryWordsField(QWidget *parent = nullptr);
    ~RecoveryWordsField() override;

    bool isFilled() const;
    /// The reasons of crypto::RecoveryKey::fromWords; the line at fault gets the focus.
    Result<crypto::RecoveryKey> key();

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *makeLine(int place);
    void goTo(int place);
    void spread(int place);
    void mark(QLineEdit *line);

    QCompleter *m_completer;
    QList<QLineEdit *> m_lines;
};

} // namespace bantin::ui
