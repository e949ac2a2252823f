// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/FindBar.h"

#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/BarWidgets.h"
#include "ui/editor/TextReplacement.h"
#include "ui/look/Widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto pauseBeforeSearchingAgain = 200ms;
} // namespace

FindBar::FindBar(ArticleTextEdit &text, TextMarks &marks, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_marks(marks)
{
    setObjectName(u"editor.find"_s);
    setAccessibleName(tr("Find and replace"));
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    buildFindRow();
    buildReplaceRow();
    buildOptions();
    m_searchAgain.setSingleShot(true);
    connect(&m_searchAgain, &QTimer::timeout, this, [this] { search(Going::Nowhere); });
    connect(m_text.document(), &QTextDocument::contentsChanged, this, [this] {
        if (isVisible())
            m_searchAgain.start(pauseBeforeSearchingAgain);
    });
    connect(&m_text, &QTextEdit::cursorPositionChanged, this, &FindBar::showCount);
    hide();
}

void FindBar::buildFindRow()
{
    auto *row = new QHBoxLayout;
    m_wanted = new QLineEdit(this);
    m_wanted->setObjectName(u"editor.find.wanted"_s);
    m_wanted->setAccessibleName(tr("Find"));
    m_wanted->setPlaceholderText(tr("Find in the text"));
    m_count = makeMutedLabel({}, this);
    m_count->setObjectName(u"editor.find.count"_s);
    m_count->setMinimumWidth(70);
    QToolButton *previous =
        makeBarButton(u"editor.find.previous"_s, "arrow-up"_L1, tr("Previous place (Shift+F3)"), this);
    QToolButton *next = makeBarButton(u"editor.find.next"_s, "arrow-down"_L1, tr("Next place (F3)"), this);
    QToolButton *close = makeBarButton(u"editor.find.close"_s, "close"_L1, tr("Close (Esc)"), this);
    row->addWidget(m_wanted, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(previous),
                          static_cast<QWidget *>(next), static_cast<QWidget *>(close)})
        row->addWidget(part);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_wanted, &QLineEdit::textChanged, this, [this] { search(Going::ToFirst); });
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
}

void FindBar::buildReplaceRow()
{
    m_replaceRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_instead = new QLineEdit(m_replaceRow);
    m_instead->setObjectName(u"editor.find.instead"_s);
    m_instead->setAccessibleName(tr("Replace with"));
    m_instead->setPlaceholderText(tr("Replace with"));
    m_replace = makeButton(u"editor.find.replace"_s, tr("&Replace"), ButtonLook::Plain, m_replaceRow);
    m_replaceAll = makeButton(u"editor.find.replaceAll"_s, tr("Replace &all"), ButtonLook::Plain, m_replaceRow);
    row->addWidget(m_instead, 1);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    layout()->addWidget(m_replaceRow);
    connect(m_instead, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
}

void FindBar::buildOptions()
{
    auto *row = new QHBoxLayout;
    m_ignoreMarks = new QCheckBox(tr("Ignore &tone marks"), this);
    m_ignoreMarks->setObjectName(u"editor.find.ignoreMarks"_s);
    m_ignoreMarks->setToolTip(tr("“duong” finds “đường” and “Dương”"));
    m_matchCase = new QCheckBox(tr("&Capitals count"), this);
    m_matchCase->setObjectName(u"editor.find.matchCase"_s);
    m_wholeWords = new QCheckBox(tr("&Whole words"), this);
    m_wholeWords->setObjectName(u"editor.find.wholeWords"_s);
    for (QCheckBox *box : {m_ignoreMarks, m_matchCase, m_wholeWords}) {
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] { search(Going::ToFirst); });
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

FindOptions FindBar::options() const
{
    FindOptions chosen;
    chosen.setFlag(FindOption::MatchCase, m_matchCase->isChecked());
    chosen.setFlag(FindOption::IgnoreMarks, m_ignoreMarks->isChecked());
    chosen.setFlag(FindOption::WholeWords, m_wholeWords->isChecked());
    return chosen;
}

void FindBar::open(Mode mode)
{
    const QTextCursor cursor = m_text.textCursor();
    m_from = cursor.selectionStart();
    m_replaceRow->setVisible(mode == Mode::Replace);
    m_replaceRow->setEnabled(!m_text.isReadOnly());
    show();
    const QString selected = cursor.selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_wanted->setText(selected);
    search(Going::Nowhere);
    m_wanted->selectAll();
    m_wanted->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT opened();
}

void FindBar::search(Going going)
{
    m_searchAgain.stop();
    m_searchedRevision = m_text.document()->revision();
    m_places = isVisible() ? findAll(*m_text.document(), m_wanted->text(), options()) : QList<TextMarks::Span>();
    m_marks.set(TextMarks::Layer::Hits, m_places);
    if (going == Going::ToFirst && !m_places.isEmpty()) {
        const auto at = std::ranges::lower_bound(m_places, m_from, {}, &TextMarks::Span::position);
        select(at == m_places.end() ? 0 : at - m_places.begin());
    }
    showCount();
}

void FindBar::searchIfStale()
{
    if (!isVisible())
        open(Mode::Find);
    if (m_searchedRevision != m_text.document()->revision())
        search(Going::Nowhere);
}

void FindBar::findNext()
{
    searchIfStale();
    if (m_places.isEmpty())
        return;
    const int caret = m_text.textCursor().selectionEnd();
    const auto at = std::ranges::lower_bound(m_places, caret, {}, &TextMarks::Span::position);
    select(at == m_places.end() ? 0 : at - m_places.begin());
}

void FindBar::findPrevious()
{
    searchIfStale();
    if (m_places.isEmpty())
        return;
    const int caret = m_text.textCursor().selectionStart();
    const auto at = std::ranges::lower_bound(m_places, caret, {}, &TextMarks::Span::position);
    select(at == m_places.begin() ? m_places.size() - 1 : at - m_places.begin() - 1);
}

void FindBar::select(qsizetype index)
{
    const TextMarks::Span &place = m_places.at(index);
    QTextCursor cursor = m_text.textCursor();
    cursor.setPosition(place.position);
    cursor.setPosition(place.position + place.length, QTextCursor::KeepAnchor);
    m_text.setTextCursor(cursor);
    m_text.ensureCursorVisible();
    showCount();
}

qsizetype FindBar::current() const
{
    const QTextCursor cursor = m_text.textCursor();
    const TextMarks::Span selected{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    const auto at = std::ranges::lower_bound(m_places, selected.position, {}, &TextMarks::Span::position);
    return at != m_places.end() && *at == selected ? at - m_places.begin() : -1;
}

void FindBar::showCount()
{
    if (!isVisible())
        return;
    const qsizetype index = current();
    m_marks.set(TextMarks::Layer::CurrentHit, index < 0 ? QList<TextMarks::Span>() : m_places.mid(index, 1));
    if (m_wanted->text().isEmpty())
        m_count->clear();
    else if (m_places.isEmpty())
        m_count->setText(tr("not found"));
    else
        m_count->setText(u"%1/%2"_s.arg(index < 0 ? u"–"_s : QString::number(index + 1)).arg(m_places.size()));
    m_replace->setEnabled(!m_places.isEmpty());
    m_replaceAll->setEnabled(!m_places.isEmpty());
}

void FindBar::replaceOne()
{
    searchIfStale();
    if (m_text.isReadOnly())
        return;
    if (const qsizetype index = current(); index >= 0)
        replaceSelection(m_text.textCursor(), m_instead->text().normalized(QString::NormalizationForm_C));
    findNext();
}

void FindBar::replaceAll()
{
    searchIfStale();
    if (m_text.isReadOnly() || m_places.isEmpty())
        return;
    const QString instead = m_instead->text().normalized(QString::NormalizationForm_C);
    const QList<TextMarks::Span> places = m_places;
    QTextCursor edit(m_text.document());
    edit.beginEditBlock();
    // From the end, so that the places ahead stay where they are.
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        edit.setPosition(place->position);
        edit.setPosition(place->position + place->length, QTextCursor::KeepAnchor);
        replaceSelection(edit, instead);
    }
    edit.endEditBlock();
    search(Going::Nowhere);
    m_count->setText(tr("%n replaced", nullptr, int(places.size())));
}

void FindBar::stop()
{
    hide();
    m_searchAgain.stop();
    m_places.clear();
    m_marks.set(TextMarks::Layer::Hits, {});
    m_marks.set(TextMarks::Layer::CurrentHit, {});
}

void FindBar::leave()
{
    stop();
    m_text.setFocus();
}

void FindBar::forget()
{
    stop();
    m_wanted->clear();
    m_instead->clear();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (enter && m_wanted->hasFocus() && event->modifiers().testFlag(Qt::ShiftModifier))
        findPrevious();
    else if (enter && m_wanted->hasFocus() && event->modifiers() == Qt::NoModifier)
        findNext();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bantin::ui::editor
