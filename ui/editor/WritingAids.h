// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/TonePlacement.h"
#include "ui/editor/TextCounter.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace bantin::ui {

namespace editor {
class ArticleTextEdit;
class EditorActions;
class EditorZoom;
class FindBar;
class OutlinePane;
class SpellingBar;
class SpellingChecker;
class SpellingDictionary;
class SpellingMenu;
class SpellingWalk;
class WritingField;
class WritingFields;
} // namespace editor

/// What helps in writing around the text of an editor: find and replace, spelling, outline, counts, zoom. None of it changes
/// the text but by a command of the person. UI thread.
class WritingAids final : public QObject
{
    Q_OBJECT
public:
    /// Adds its commands to `actions`. `scope` is the widget the text stands in.
    WritingAids(editor::ArticleTextEdit &text, editor::EditorActions &actions, QWidget &scope,
                std::unique_ptr<editor::SpellingDictionary> dictionary);
    ~WritingAids() override;

    /// Title and lead paragraph, in this order: what is found and spelled in the text is so there, with the same keys.
    void addAboveText(editor::WritingField &field);
    /// Beside the text.
    QWidget *outline() const;
    /// Below the text.
    QList<QWidget *> bars() const;

    /// What whoever sits here may change for the whole unit.
    enum class UnitChanges { None, Words, WordsAndPlacement };
    /// Words the unit accepts beyond the dictionary, and where it puts the tone.
    void setUnitSpelling(const QStringList &words, content::TonePlacement placement, UnitChanges changes);
    int zoom() const;
    void setZoom(int percent);
    int wordCount() const;
    void showFind();
    /// Another text is shown.
    void textReplaced();
    /// The person is gone: forgets every word.
    void forget();

Q_SIGNALS:
    void unitWordGiven(const QString &word);
    void tonePlacementChosen(bantin::content::TonePlacement placement);
    void zoomChanged(int percent);
    void counted(const bantin::ui::TextCounts &counts);
    void printRequested();
    void pdfRequested();
    void notice(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addWords();
    void addPlacement();
    void addView();
    void addOutput();
    void placeAllTones();

    editor::ArticleTextEdit &m_text;
    editor::EditorActions &m_actions;
    std::unique_ptr<editor::SpellingChecker> m_checker;
    editor::WritingFields *m_fields;
    editor::SpellingWalk *m_walk;
    editor::FindBar *m_find;
    editor::SpellingBar *m_spelling;
    editor::SpellingMenu *m_menu;
    editor::OutlinePane *m_outline;
    editor::TextCounter *m_counter;
    editor::EditorZoom *m_zoom;
};

} // namespace bantin::ui
