// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find/FindBar.h"

#include "ui/editor/BarWidgets.h"
#include "ui/editor/WritingField.h"
#include "ui/editor/WritingFields.h"
#include "ui/look/Widgets.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto pauseBeforeSearchingAgain = 200ms;
} // namespace

FindBar::FindBar(WritingFields &fields, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_places(fields)
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
    connect(&m_fields, &WritingFields::contentsChanged, this, [this] {
        if (isVisible())
            m_searchAgain.start(pauseBeforeSearchingAgain);
    });
    connect(&m_fields, &WritingFields::caretMoved, this, &FindBar::showCount);
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
    m_from = m_places.selectionStart();
    m_replaceRow->setVisible(mode == Mode::Replace);
    m_replaceRow->setEnabled(!m_fields.isReadOnly());
    show();
    const QString selected = m_fields.active().cursor().selectedText();
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
    m_places.search(isVisible() ? m_wanted->text() : QString(), options());
    if (going == Going::ToFirst)
        m_places.selectBehind(m_from);
    showCount();
}

void FindBar::searchIfStale()
{
    if (!isVisible())
        open(Mode::Find);
    if (m_places.isStale())
        search(Going::Nowhere);
}

void FindBar::findNext()
{
    searchIfStale();
    m_places.selectBehind(m_places.selectionEnd());
    showCount();
}

void FindBar::findPrevious()
{
    searchIfStale();
    m_places.selectBefore(m_places.selectionStart());
    showCount();
}

void FindBar::showCount()
{
    if (!isVisible())
        return;
    m_places.markSelected();
    const qsizetype index = m_places.selected();
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
    if (m_fields.isReadOnly())
        return;
    m_places.replaceSelected(m_instead->text().normalized(QString::NormalizationForm_C));
    findNext();
}

void FindBar::replaceAll()
{
    searchIfStale();
    if (m_fields.isReadOnly() || m_places.isEmpty())
        return;
    const int replaced = m_places.replaceAll(m_instead->text().normalized(QString::NormalizationForm_C));
    search(Going::Nowhere);
    m_count->setText(tr("%n replaced", nullptr, replaced));
}

void FindBar::stop()
{
    hide();
    m_searchAgain.stop();
    m_places.search({}, {});
    m_places.markSelected();
}

void FindBar::leave()
{
    stop();
    m_fields.active().edit().setFocus();
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
