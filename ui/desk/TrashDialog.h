// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace bantin::ui {

/// Asks before an article goes into the trash, and for a reason, which may be left out.
class TrashDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TrashDialog(const QString &title, QWidget *parent = nullptr);

    QString reason() const;

private:
    QLineEdit *m_reason;
};

} // namespace bantin::ui
