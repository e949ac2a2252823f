// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QLabel;

namespace bantin::ui::editor {

/// Asks for a link's address; accepts only what may be published (http, https, mailto, tel, #place). UI thread.
class LinkDialog final : public QDialog
{
    Q_OBJECT
public:
    LinkDialog(const QString &present, QWidget *parent);

Q_SIGNALS:
    /// Empty: remove the link.
    void linkChosen(const QString &href);

private:
    void accept() override;

    QLineEdit *m_address = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace bantin::ui::editor
