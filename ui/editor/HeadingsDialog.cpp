// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/HeadingsDialog.h"

#include "ui/editor/DialogButtons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

HeadingsDialog::HeadingsDialog(const QList<HeadingLine> &lines, QWidget *parent)
    : QDialog(parent)
    , m_lines(lines)
    , m_list(new QListWidget(this))
{
    setObjectName(u"headings"_s);
    setWindowTitle(tr("Headings from bold lines"));
    auto *words =
        new QLabel(tr("%n short bold line(s) look like headings. Headings let readers find their way and screen "
                      "readers jump; untick what is only bold.",
                      nullptr, int(lines.size())),
                   this);
    words->setWordWrap(true);
    m_list->setObjectName(u"headings.list"_s);
    m_list->setAccessibleName(tr("Lines that look like headings"));
    for (const HeadingLine &line : lines) {
        auto *item = new QListWidgetItem(tr("Heading %1: %2").arg(line.level).arg(line.text), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    QDialogButtonBox *buttons = makeDialogButtons(u"headings"_s, tr("&Make them headings"), tr("Cancel"), this);
    connect(buttons, &QDialogButtonBox::accepted, this, &HeadingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &HeadingsDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    m_list->setCurrentRow(0);
    m_list->setFocus();
    resize(560, 420);
}

void HeadingsDialog::accept()
{
    QList<HeadingLine> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen += m_lines.at(row);
    }
    Q_EMIT headingsChosen(chosen);
    QDialog::accept();
}

} // namespace bantin::ui::editor
