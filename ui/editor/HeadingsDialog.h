// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/TextRepair.h"

#include <QDialog>

class QListWidget;

namespace bantin::ui::editor {

/// Lists lines that look like headings; those that stay ticked become headings. UI thread.
class HeadingsDialog final : public QDialog
{
    Q_OBJECT
public:
    HeadingsDialog(const QList<HeadingLine> &lines, QWidget *parent);

Q_SIGNALS:
    void headingsChosen(const QList<bantin::ui::editor::HeadingLine> &lines);

private:
    void accept() override;

    QList<HeadingLine> m_lines;
    QListWidget *m_list = nullptr;
};

} // namespace bantin::ui::editor
