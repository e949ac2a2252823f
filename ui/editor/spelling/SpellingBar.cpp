// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SpellingBar.h"

#include "ui/editor/BarWidgets.h"
#include "ui/editor/TextReplacement.h"
#include "ui/editor/WritingField.h"
#include "ui/editor/WritingFields.h"
#include "ui/editor/spelling/SpellingChecker.h"
#include "ui/editor/spelling/SpellingWalk.h"
#include "ui/look/Widgets.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostSuggestions = 8;
} // namespace

SpellingBar::SpellingBar(WritingFields &fields, SpellingWalk &walk, SpellingChecker &checker, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_walk(walk)
    , m_checker(checker)
{
    setObjectName(u"editor.spelling"_s);
    setAccessibleName(tr("Spelling"));
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    hide();
}

void SpellingBar::build()
{
    m_sentence = makeLabel({}, this);
    m_sentence->setObjectName(u"editor.spelling.sentence"_s);
    m_instead = new QComboBox(this);
    m_instead->setObjectName(u"editor.spelling.instead"_s);
    m_instead->setAccessibleName(tr("Write instead"));
    m_instead->setEditable(true);
    m_instead->setInsertPolicy(QComboBox::NoInsert);
    m_instead->setCompleter(nullptr);
    m_instead->setMinimumWidth(120);
    m_change = makeButton(u"editor.spelling.change"_s, tr("&Change"), ButtonLook::Plain, this);
    m_ignore = makeButton(u"editor.spelling.ignore"_s, tr("&Ignore"), ButtonLook::Plain, this);
    m_ignore->setToolTip(tr("Leaves this word alone until the workspace is locked"));
    m_take = makeButton(u"editor.spelling.take"_s, tr("&Add word"), ButtonLook::Plain, this);
    m_take->setToolTip(tr("Takes the word into the unit's own words, kept in the encrypted workspace"));
    QToolButton *close = makeBarButton(u"editor.spelling.close"_s, "close"_L1, tr("Close (Esc)"), this);

    auto *head = new QHBoxLayout;
    head->addWidget(m_sentence, 1);
    head->addWidget(close);
    auto *row = new QHBoxLayout;
    row->addWidget(m_instead, 1);
    row->addWidget(m_change);
    row->addWidget(m_ignore);
    row->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(row);
    connect(m_instead->lineEdit(), &QLineEdit::returnPressed, this, &SpellingBar::change);
    connect(m_change, &QPushButton::clicked, this, &SpellingBar::change);
    connect(m_ignore, &QPushButton::clicked, this, [this] {
        ignoreWord(m_word);
        goOn(m_fields.active().cursor().selectionStart());
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        takeWord(m_word);
        goOn(m_fields.active().cursor().selectionStart());
    });
    connect(close, &QToolButton::clicked, this, &SpellingBar::leave);
}

void SpellingBar::setUnitWordsWritable(bool writable)
{
    m_writable = writable;
    m_take->setEnabled(writable && !m_word.isEmpty());
}

void SpellingBar::goToNext()
{
    const int from = m_fields.active().cursor().selectionStart();
    const bool shown = isVisible() && isCurrent() && m_mistake.document() == &m_fields.active().document();
    goOn(shown && from == m_mistake.selectionStart() ? m_mistake.selectionEnd() : from);
}

void SpellingBar::goOn(int position)
{
    show();
    Q_EMIT opened();
    const SpellingWalk::Mistake mistake = m_checker.isInstalled() ? m_walk.next(position) : SpellingWalk::Mistake();
    if (mistake.word.hasSelection()) {
        m_fields.activate(mistake.field);
        showMistake(mistake.word);
    } else {
        showNone();
    }
    QAccessible::updateAccessibility(std::make_unique<QAccessibleEvent>(m_sentence, QAccessible::NameChanged).get());
}

void SpellingBar::showMistake(const QTextCursor &mistake)
{
    m_mistake = mistake;
    m_word = mistake.selectedText();
    m_fields.active().setCursor(mistake);
    m_sentence->setText(tr("Not in the dictionary: “%1”").arg(m_word));
    const bool editable = !m_fields.isReadOnly();
    m_instead->clear();
    m_instead->addItems(m_checker.suggestions(m_word, mostSuggestions));
    m_instead->setEditText(m_instead->count() > 0 ? m_instead->itemText(0) : m_word);
    for (QWidget *part : {static_cast<QWidget *>(m_instead), static_cast<QWidget *>(m_change)})
        part->setEnabled(editable);
    m_ignore->setEnabled(true);
    m_take->setEnabled(m_writable);
    m_instead->lineEdit()->selectAll();
    if (editable)
        m_instead->setFocus();
    else
        m_ignore->setFocus();
}

void SpellingBar::showNone()
{
    m_mistake = QTextCursor();
    m_word.clear();
    m_sentence->setText(m_checker.isInstalled() ? tr("No more words that are not in the dictionary.")
                                                : tr("The Vietnamese dictionary is not installed; ask for the package "
                                                     "hunspell-vi. The text is unchanged."));
    m_instead->clear();
    for (QWidget *part : {static_cast<QWidget *>(m_instead), static_cast<QWidget *>(m_change),
                          static_cast<QWidget *>(m_ignore), static_cast<QWidget *>(m_take)})
        part->setEnabled(false);
    m_fields.active().edit().setFocus();
}

bool SpellingBar::isCurrent() const
{
    return !m_word.isEmpty() && m_mistake.selectedText() == m_word;
}

void SpellingBar::change()
{
    if (m_fields.isReadOnly())
        return;
    const QString instead = m_instead->currentText().normalized(QString::NormalizationForm_C).simplified();
    if (isCurrent() && !instead.isEmpty())
        replaceSelection(m_mistake, instead);
    goOn(m_fields.active().cursor().selectionStart());
}

void SpellingBar::ignoreWord(const QString &word)
{
    m_checker.ignore(word);
    m_walk.refresh();
}

void SpellingBar::takeWord(const QString &word)
{
    // Held to be known at once; the workspace has it a moment later.
    ignoreWord(word);
    Q_EMIT unitWordGiven(word);
}

void SpellingBar::forget()
{
    m_mistake = QTextCursor();
    m_word.clear();
    m_sentence->clear();
    m_instead->clear();
    hide();
}

void SpellingBar::leave()
{
    forget();
    m_fields.active().edit().setFocus();
}

void SpellingBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace bantin::ui::editor
