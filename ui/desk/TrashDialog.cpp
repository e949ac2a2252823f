// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/TrashDialog.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestReason = 300;

} // namespace

TrashDialog::TrashDialog(const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
{
    setObjectName("trash"_L1);
    setWindowTitle(tr("Move to the trash"));
    setMinimumWidth(440);
    m_reason->setObjectName("trash.reason"_L1);
    m_reason->setMaxLength(longestReason);
    QPushButton *cancel = makeButton(u"trash.cancel"_s, tr("Cancel"), ButtonLook::Plain, this);
    QPushButton *move = makeButton(u"trash.move"_s, tr("Move to the trash"), ButtonLook::Primary, this);
    move->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(move);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(title, 1.1, this));
    column->addWidget(makeMutedLabel(tr("Nothing is deleted; the trash keeps every text and decision."), this));
    column->addWidget(makeFieldLabel(tr("Reason (may be left out)"), m_reason, this));
    column->addWidget(m_reason);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(move, &QPushButton::clicked, this, &QDialog::accept);
    m_reason->setFocus();
}

QString TrashDialog::reason() const
{
    return m_reason->text();
}

} // namespace bantin::ui
