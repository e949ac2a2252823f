// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/OutlinePane.h"

#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/BarWidgets.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollBar>
#include <QVBoxLayout>

#include <chrono>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pauseBeforeFollowing = 350ms;
constexpr int paneWidth = 190;
constexpr int spaceAbove = 24; ///< a heading that was gone to

QString sentenceOf(const OutlineEntry &entry)
{
    switch (entry.problem) {
    case OutlineEntry::Problem::Empty:
        return OutlinePane::tr("This heading is empty.");
    case OutlineEntry::Problem::SkipsLevel:
        return OutlinePane::tr("Heading %1 follows heading %2: a level is missing between them.")
            .arg(entry.level)
            .arg(entry.levelBefore);
    case OutlineEntry::Problem::BeginsTooDeep:
        return OutlinePane::tr("The first heading should be a heading 2.");
    case OutlineEntry::Problem::None:
        break;
    }
    return {};
}

QListWidgetItem *makeItem(const OutlineEntry &entry, const Theme &theme)
{
    const QString sentence = sentenceOf(entry);
    const QString indent((entry.level - 2) * 3, u' ');
    const QString heading = entry.text.isEmpty() ? OutlinePane::tr("(empty)") : entry.text;
    auto *item = new QListWidgetItem(indent + heading);
    item->setToolTip(sentence.isEmpty() ? heading : sentence);
    item->setData(Qt::AccessibleTextRole,
                  OutlinePane::tr("Heading %1: %2. %3").arg(entry.level).arg(heading, sentence).trimmed());
    // Room for the icon in every row, so that the indents can be compared.
    QPixmap icon(16, 16);
    icon.fill(Qt::transparent);
    if (!sentence.isEmpty())
        icon = linePixmap("warning"_L1, theme.tone(Tone::Waiting).edge, 16, 2);
    item->setIcon(icon);
    return item;
}

} // namespace

OutlinePane::OutlinePane(ArticleTextEdit &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_list(new QListWidget(this))
    , m_empty(makeMutedLabel(tr("No headings yet."), this))
{
    setObjectName(u"editor.outline"_s);
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(paneWidth);
    m_list->setObjectName(u"editor.outline.list"_s);
    m_list->setAccessibleName(tr("Outline"));
    m_list->setProperty("look", u"sections"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize({14, 14});
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setWordWrap(true);
    QToolButton *close = makeBarButton(u"editor.outline.close"_s, "close"_L1, tr("Close the outline (Esc)"), this);
    auto *head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Outline"), 1.0, this), 1);
    head->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 8);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeFollowing);
    connect(close, &QToolButton::clicked, this, &OutlinePane::leave);
    connect(&m_pause, &QTimer::timeout, this, &OutlinePane::refresh);
    connect(m_text.document(), &QTextDocument::contentsChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_text, &QTextEdit::cursorPositionChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { goTo(m_list->row(item)); });
    hide();
}

void OutlinePane::open()
{
    show();
    m_entries.clear();
    m_list->clear();
    refresh();
    m_list->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT shown(true);
}

void OutlinePane::leave()
{
    const bool hadFocus = isAncestorOf(focusWidget()) || m_list->hasFocus();
    hide();
    m_entries.clear();
    m_list->clear();
    if (hadFocus)
        m_text.setFocus();
    Q_EMIT shown(false);
}

void OutlinePane::refresh()
{
    if (!isVisible())
        return;
    const QList<OutlineEntry> entries = outlineOf(*m_text.document());
    const bool sameRows = entries.size() == m_entries.size();
    m_empty->setVisible(entries.isEmpty());
    const Theme theme = Theme::of(palette());
    for (qsizetype row = 0; row < entries.size(); ++row) {
        if (sameRows && entries.at(row).text == m_entries.at(row).text
            && entries.at(row).level == m_entries.at(row).level && entries.at(row).problem == m_entries.at(row).problem)
            continue;
        delete m_list->takeItem(int(row));
        m_list->insertItem(int(row), makeItem(entries.at(row), theme));
    }
    while (m_list->count() > entries.size())
        delete m_list->takeItem(m_list->count() - 1);
    m_entries = entries;
    followCaret();
}

void OutlinePane::followCaret()
{
    if (m_list->hasFocus() && m_list->currentRow() >= 0)
        return;
    const int caret = m_text.textCursor().position();
    int row = -1;
    for (qsizetype i = 0; i < m_entries.size() && m_entries.at(i).position <= caret; ++i)
        row = int(i);
    m_list->setCurrentRow(row < 0 && !m_entries.isEmpty() && m_list->hasFocus() ? 0 : row);
}

void OutlinePane::goTo(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    // The text may have changed since the list was made.
    const QList<OutlineEntry> now = outlineOf(*m_text.document());
    QTextCursor cursor(m_text.document());
    cursor.setPosition(now.value(row, m_entries.at(row)).position);
    m_text.setTextCursor(cursor);
    QScrollBar *bar = m_text.verticalScrollBar();
    bar->setValue(bar->value() + m_text.cursorRect().top() - spaceAbove);
    m_text.setFocus();
}

void OutlinePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        goTo(m_list->currentRow());
    else
        QWidget::keyPressEvent(event);
}

} // namespace bantin::ui::editor
