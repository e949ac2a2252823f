// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/WritingAids.h"

#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/EditField.h"
#include "ui/editor/EditorActions.h"
#include "ui/editor/EditorZoom.h"
#include "ui/editor/OutlinePane.h"
#include "ui/editor/TextReplacement.h"
#include "ui/editor/WritingFields.h"
#include "ui/editor/find/FindBar.h"
#include "ui/editor/spelling/SpellingBar.h"
#include "ui/editor/spelling/SpellingChecker.h"
#include "ui/editor/spelling/SpellingDictionary.h"
#include "ui/editor/spelling/SpellingMenu.h"
#include "ui/editor/spelling/SpellingWalk.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QTextBlock>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using content::TonePlacement;
using Group = editor::EditorActions::Group;

WritingAids::WritingAids(editor::ArticleTextEdit &text, editor::EditorActions &actions, QWidget &scope,
                         std::unique_ptr<editor::SpellingDictionary> dictionary)
    : QObject(&scope)
    , m_text(text)
    , m_actions(actions)
    , m_checker(std::make_unique<editor::SpellingChecker>(std::move(dictionary)))
    , m_fields(new editor::WritingFields(*new editor::EditField(text), this))
    , m_walk(new editor::SpellingWalk(*m_fields, *m_checker, this))
    , m_find(new editor::FindBar(*m_fields, &scope))
    , m_spelling(new editor::SpellingBar(*m_fields, *m_walk, *m_checker, &scope))
    , m_menu(new editor::SpellingMenu(*m_fields, *m_walk, *m_checker, *m_spelling, this))
    , m_outline(new editor::OutlinePane(text, &scope))
    , m_counter(new editor::TextCounter(text, this))
    , m_zoom(new editor::EditorZoom(text, this))
{
    addWords();
    addPlacement();
    addView();
    addOutput();
    for (QWidget *part : scope.findChildren<QWidget *>())
        part->installEventFilter(this);
    connect(m_find, &editor::FindBar::opened, m_spelling, &editor::SpellingBar::forget);
    connect(m_spelling, &editor::SpellingBar::opened, m_find, &editor::FindBar::stop);
    connect(m_counter, &editor::TextCounter::counted, this, &WritingAids::counted);
    connect(m_spelling, &editor::SpellingBar::unitWordGiven, this, &WritingAids::unitWordGiven);
}

WritingAids::~WritingAids() = default;

void WritingAids::addAboveText(editor::WritingField &field)
{
    m_fields->addAboveText(field);
    field.edit().addActions(m_actions.of(Group::Words));
    field.edit().installEventFilter(this);
}

QWidget *WritingAids::outline() const
{
    return m_outline;
}

QList<QWidget *> WritingAids::bars() const
{
    return {m_find, m_spelling};
}

void WritingAids::addWords()
{
    using editor::FindBar;
    // The desk has Ctrl+F for its list; eventFilter() takes the key while the focus is here.
    QAction *find = m_actions.add(Group::Words, {"find"_L1, "search"_L1, tr("Find in the text"), {}}, false);
    find->setToolTip(tr("Find in the text (Ctrl+F)"));
    // What stands behind a tab is shown where a menu shows keys.
    find->setText(find->text() + "\tCtrl+F"_L1);
    connect(find, &QAction::triggered, this, &WritingAids::showFind);
    QAction *replace =
        m_actions.add(Group::Words, {"replace"_L1, "replace"_L1, tr("Find and replace"), Qt::CTRL | Qt::Key_H});
    connect(replace, &QAction::triggered, m_find, [this] { m_find->open(FindBar::Mode::Replace); });
    QAction *next = m_actions.add(Group::Words, {"findNext"_L1, "arrow-down"_L1, tr("Next place"), Qt::Key_F3}, false);
    connect(next, &QAction::triggered, m_find, &FindBar::findNext);
    QAction *previous = m_actions.add(
        Group::Words, {"findPrevious"_L1, "arrow-up"_L1, tr("Previous place"), Qt::SHIFT | Qt::Key_F3}, false);
    connect(previous, &QAction::triggered, m_find, &FindBar::findPrevious);
    QAction *spelling =
        m_actions.add(Group::Words, {"spelling"_L1, "spelling"_L1, tr("Next spelling mistake"), Qt::Key_F7}, false);
    connect(spelling, &QAction::triggered, m_spelling, &editor::SpellingBar::goToNext);
    QAction *marking = m_actions.add(
        Group::Words, {"markSpelling"_L1, "spelling"_L1, tr("Underline spelling mistakes"), Qt::CTRL | Qt::Key_F7},
        false);
    marking->setCheckable(true);
    marking->setChecked(true);
    connect(marking, &QAction::toggled, m_walk, &editor::SpellingWalk::setMarking);
    connect(m_walk, &editor::SpellingWalk::dictionaryMissed, this, [marking, spelling] {
        const QString sentence = tr("The Vietnamese dictionary (package hunspell-vi) is not installed");
        for (QAction *action : {marking, spelling})
            action->setText(sentence);
        marking->setEnabled(false);
    });
}

void WritingAids::addPlacement()
{
    auto *choice = new QActionGroup(this);
    const auto add = [this, choice](QLatin1StringView id, const QString &name, TonePlacement placement) {
        QAction *action = m_actions.add(Group::Words, {id, {}, name, {}}, false);
        action->setCheckable(true);
        choice->addAction(action);
        connect(action, &QAction::triggered, this, [this, placement] {
            m_checker->setPlacement(placement);
            Q_EMIT tonePlacementChosen(placement);
        });
    };
    add("toneNew"_L1, tr("This unit writes hoà, thuý, uỷ"), TonePlacement::OnLastVowel);
    add("toneOld"_L1, tr("This unit writes hòa, thúy, ủy"), TonePlacement::OnFirstVowel);
    m_actions.action("toneNew"_L1)->setChecked(true);
    QAction *all =
        m_actions.add(Group::Words, {"placeTones"_L1, "replace"_L1,
                                     tr("Write the whole text as the unit does (hoà/hòa)"), Qt::SHIFT | Qt::Key_F7});
    connect(all, &QAction::triggered, this, &WritingAids::placeAllTones);
}

void WritingAids::addView()
{
    QAction *outline = m_actions.add(
        Group::View, {"outline"_L1, "outline"_L1, tr("Outline"), Qt::CTRL | Qt::SHIFT | Qt::Key_O}, false);
    outline->setCheckable(true);
    connect(outline, &QAction::triggered, m_outline, [this](bool on) { on ? m_outline->open() : m_outline->leave(); });
    connect(m_outline, &editor::OutlinePane::shown, outline, &QAction::setChecked);
    QAction *in =
        m_actions.add(Group::View, {"zoomIn"_L1, "zoom-in"_L1, tr("Larger text"), Qt::CTRL | Qt::Key_Plus}, false);
    in->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    QAction *out =
        m_actions.add(Group::View, {"zoomOut"_L1, "zoom-out"_L1, tr("Smaller text"), Qt::CTRL | Qt::Key_Minus}, false);
    QAction *usual = m_actions.add(Group::View, {"zoomUsual"_L1, {}, tr("Usual size"), Qt::CTRL | Qt::Key_0}, false);
    connect(in, &QAction::triggered, m_zoom, &editor::EditorZoom::zoomIn);
    connect(out, &QAction::triggered, m_zoom, &editor::EditorZoom::zoomOut);
    connect(usual, &QAction::triggered, this, [this] { m_zoom->setPercent(editor::EditorZoom::usual); });
    connect(m_zoom, &editor::EditorZoom::changed, this, [this](int percent) {
        Q_EMIT zoomChanged(percent);
        Q_EMIT notice(tr("Text size: %1 %").arg(percent));
    });
}

void WritingAids::addOutput()
{
    QAction *print = m_actions.add(Group::Output, {"print"_L1, "print"_L1, tr("Print…"), QKeySequence::Print}, false);
    connect(print, &QAction::triggered, this, &WritingAids::printRequested);
    QAction *pdf = m_actions.add(
        Group::Output, {"pdf"_L1, "pdf"_L1, tr("Write a PDF file…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P}, false);
    connect(pdf, &QAction::triggered, this, &WritingAids::pdfRequested);
}

void WritingAids::placeAllTones()
{
    int changed = 0;
    for (editor::WritingField *field : m_fields->all()) {
        QTextCursor edit(&field->document());
        edit.beginEditBlock();
        for (QTextBlock block = field->document().firstBlock(); block.isValid(); block = block.next()) {
            const auto misplaced = content::misplacedTones(block.text(), m_checker->placement());
            for (const content::Misplacement &place : misplaced) {
                edit.setPosition(block.position() + int(place.position));
                edit.setPosition(edit.position() + int(place.vowels.size()), QTextCursor::KeepAnchor);
                editor::replaceSelection(edit, place.vowels);
                ++changed;
            }
        }
        edit.endEditBlock();
    }
    Q_EMIT notice(changed > 0 ? tr("%n syllable(s) written the unit's way; Ctrl+Z takes it back.", nullptr, changed)
                              : tr("Every syllable is already written the unit's way."));
}

void WritingAids::setUnitSpelling(const QStringList &words, TonePlacement placement, UnitChanges changes)
{
    m_checker->setUnitWords(words);
    m_checker->setPlacement(placement);
    m_spelling->setUnitWordsWritable(changes != UnitChanges::None);
    const bool isNew = placement == TonePlacement::OnLastVowel;
    m_actions.action(isNew ? "toneNew"_L1 : "toneOld"_L1)->setChecked(true);
    for (const QLatin1StringView id : {"toneNew"_L1, "toneOld"_L1})
        m_actions.action(id)->setEnabled(changes == UnitChanges::WordsAndPlacement);
    m_walk->refresh();
}

int WritingAids::zoom() const
{
    return m_zoom->percent();
}

void WritingAids::setZoom(int percent)
{
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setPercent(percent);
}

int WritingAids::wordCount() const
{
    return m_counter->words();
}

void WritingAids::showFind()
{
    m_find->open(editor::FindBar::Mode::Find);
}

void WritingAids::textReplaced()
{
    m_spelling->forget();
    m_menu->forget();
    m_walk->textReplaced();
    m_counter->count();
}

void WritingAids::forget()
{
    textReplaced();
    m_find->forget();
    m_outline->leave();
    m_checker->forget();
}

bool WritingAids::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        showFind();
    return true;
}

} // namespace bantin::ui
