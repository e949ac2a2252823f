// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EditorToolBar.h"

#include "ui/look/LineIcon.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QSet>
#include <QToolButton>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;
using Group = EditorActions::Group;

namespace {
constexpr int roomBetween = 3; ///< beside each part, at most
} // namespace

EditorToolBar::EditorToolBar(EditorActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(u"editor.toolBar"_s);
    setAccessibleName(tr("Formatting"));
    m_row->setContentsMargins(10, 2, 10, 4);
    m_row->setSpacing(1);
    addStyleBox();
    addGap(Importance::Always);
    for (const QLatin1StringView id : {"bold"_L1, "italic"_L1, "underline"_L1})
        addButton(id, Importance::High);
    addMenuButton(Group::Marks, "marks"_L1, tr("More formatting"), Importance::Low);
    addGap(Importance::Low);
    addButton("bullets"_L1, Importance::High);
    QToolButton *numbers = addButton("numbers"_L1, Importance::High);
    auto *kinds = new QMenu(numbers);
    kinds->addActions(m_actions.of(Group::Numbers));
    numbers->setMenu(kinds);
    numbers->setPopupMode(QToolButton::MenuButtonPopup);
    addButton("quotation"_L1, Importance::Low);
    addGap(Importance::Middle);
    addButton("link"_L1, Importance::Middle);
    addButton("picture"_L1, Importance::Middle);
    addButton("note"_L1, Importance::Low);
    addMenuButton(Group::Table, "table"_L1, tr("Table"), Importance::Middle);
    addGap(Importance::Low);
    addButton("undo"_L1, Importance::Low);
    addButton("redo"_L1, Importance::Low);
    addGap(Importance::Low);
    addButton("find"_L1, Importance::Low);
    addButton("spelling"_L1, Importance::Low);
    m_row->addStretch(1);
    addEverything();
}

QToolButton *EditorToolBar::makeButton()
{
    auto *button = new QToolButton(this);
    button->setIconSize({18, 18});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void EditorToolBar::addStyleBox()
{
    m_style = new QComboBox(this);
    m_style->setObjectName(u"editor.style"_s);
    m_style->setAccessibleName(tr("Paragraph style"));
    m_style->setFocusPolicy(Qt::TabFocus);
    for (const QLatin1StringView id : {"paragraph"_L1, "heading2"_L1, "heading3"_L1, "heading4"_L1})
        m_style->addItem(m_actions.action(id)->text());
    connect(m_style, &QComboBox::activated, this, [this](int index) {
        const QLatin1StringView ids[] = {"paragraph"_L1, "heading2"_L1, "heading3"_L1, "heading4"_L1};
        m_actions.action(ids[index])->trigger();
        parentWidget()->setFocus();
    });
    connect(&m_actions, &EditorActions::headingLevelChanged, m_style,
            [style = m_style](int level) { style->setCurrentIndex(level < 2 ? 0 : level - 1); });
    m_row->addWidget(m_style);
    m_parts.append({m_style, Importance::Always});
}

QToolButton *EditorToolBar::addButton(QLatin1StringView id, Importance importance)
{
    QToolButton *button = makeButton();
    QAction *action = m_actions.action(id);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text().section(u'\t', 0, 0));
    m_row->addWidget(button);
    m_parts.append({button, importance});
    return button;
}

void EditorToolBar::addMenuButton(Group group, QLatin1StringView icon, const QString &name, Importance importance)
{
    QToolButton *button = makeButton();
    auto *menu = new QMenu(button);
    if (group == Group::Table) {
        menu->addAction(m_actions.action("table"_L1));
        menu->addSeparator();
    }
    menu->addActions(m_actions.of(group));
    button->setMenu(menu);
    button->setIcon(lineIcon(icon));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(name);
    button->setAccessibleName(name);
    m_row->addWidget(button);
    m_parts.append({button, importance});
}

void EditorToolBar::addGap(Importance importance)
{
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFixedSize(5, 20);
    line->setForegroundRole(QPalette::Mid);
    line->setFrameShadow(QFrame::Plain);
    m_row->addWidget(line);
    m_parts.append({line, importance});
}

void EditorToolBar::addEverything()
{
    const std::pair<Group, QString> groups[] = {
        {Group::History, tr("&Edit")},  {Group::Marks, tr("&Characters")}, {Group::Paragraph, tr("&Paragraph")},
        {Group::Insert, tr("&Insert")}, {Group::Table, tr("&Table")},      {Group::Words, tr("&Find and spelling")},
        {Group::View, tr("&View")},     {Group::Output, tr("P&rint")},
    };
    QToolButton *button = makeButton();
    button->setObjectName(u"editor.everything"_s);
    auto *menu = new QMenu(button);
    for (const auto &[group, name] : groups) {
        QMenu *part = menu->addMenu(name);
        part->addActions(m_actions.of(group));
        if (group == Group::Paragraph)
            part->addMenu(tr("Kind of &numbers"))->addActions(m_actions.of(Group::Numbers));
    }
    button->setMenu(menu);
    button->setIcon(lineIcon("more"_L1));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(tr("All commands"));
    button->setAccessibleName(tr("All commands"));
    m_row->addWidget(button);
    m_parts.append({button, Importance::Always});
}

void EditorToolBar::setEditingEnabled(bool enabled)
{
    m_style->setEnabled(enabled);
}

QSize EditorToolBar::minimumSizeHint() const
{
    const QSize hint = QWidget::minimumSizeHint();
    return {m_style->minimumSizeHint().width() + 60, hint.height()};
}

void EditorToolBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EditorToolBar::fit()
{
    const QMargins margins = m_row->contentsMargins();
    int needed = margins.left() + margins.right();
    for (const Part &part : std::as_const(m_parts))
        needed += part.widget->sizeHint().width() + roomBetween;
    QSet<const QWidget *> left;
    for (const Importance least : {Importance::Low, Importance::Middle, Importance::High}) {
        for (auto part = m_parts.crbegin(); part != m_parts.crend() && needed > width(); ++part) {
            if (part->importance != least)
                continue;
            left.insert(part->widget);
            needed -= part->widget->sizeHint().width() + roomBetween;
        }
    }
    for (const Part &part : std::as_const(m_parts))
        part.widget->setVisible(!left.contains(part.widget));
}

} // namespace bantin::ui::editor
