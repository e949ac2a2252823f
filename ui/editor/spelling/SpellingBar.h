// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace bantin::ui::editor {

class SpellingChecker;
class SpellingWalk;
class WritingFields;

/// Leads from mistake to mistake through all fields, below the text: what to write instead, leave it alone, or take it into the unit's words.
/// UI thread.
class SpellingBar final : public QWidget
{
    Q_OBJECT
public:
    SpellingBar(WritingFields &fields, SpellingWalk &walk, SpellingChecker &checker, QWidget *parent);

    /// Selects the next mistake behind the caret and shows what can be done about it.
    void goToNext();
    /// Whether words can be taken into the unit's list here.
    void setUnitWordsWritable(bool writable);
    bool mayTakeWords() const { return m_writable; }
    void leave();
    /// That word is right from now on, in this session and for the unit.
    void takeWord(const QString &word);
    void ignoreWord(const QString &word);
    /// Another text, or none: leaves without taking the focus along.
    void forget();

Q_SIGNALS:
    void opened();
    void unitWordGiven(const QString &word);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void goOn(int position);
    void showMistake(const QTextCursor &mistake);
    void showNone();
    void change();
    /// The word is still where it was found.
    bool isCurrent() const;

    WritingFields &m_fields;
    SpellingWalk &m_walk;
    SpellingChecker &m_checker;
    QTextCursor m_mistake;
    QString m_word;
    QLabel *m_sentence = nullptr;
    QComboBox *m_instead = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_ignore = nullptr;
    QPushButton *m_take = nullptr;
    bool m_writable = false;
};

} // namespace bantin::ui::editor
