// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/find/TextFinder.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bantin::ui::editor {

class ArticleTextEdit;

/// Finds and replaces below the text, while one types what to find. UI thread.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Find, Replace };

    FindBar(ArticleTextEdit &text, TextMarks &marks, QWidget *parent);

    /// Shows the bar; what is selected in the text is what is looked for.
    void open(Mode mode);
    void findNext();
    void findPrevious();
    void leave();
    /// Leaves, and the focus stays where it is.
    void stop();
    /// Forgets what was looked for.
    void forget();

Q_SIGNALS:
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildFindRow();
    void buildReplaceRow();
    void buildOptions();
    FindOptions options() const;
    /// Looks again, and with Going::ToFirst selects the first place from where the search began.
    enum class Going { Nowhere, ToFirst };
    void search(Going going);
    void searchIfStale();
    void select(qsizetype index);
    void showCount();
    /// Index of the place that is selected in the text, or -1.
    qsizetype current() const;
    void replaceOne();
    void replaceAll();

    ArticleTextEdit &m_text;
    TextMarks &m_marks;
    QTimer m_searchAgain{this};
    QList<TextMarks::Span> m_places;
    int m_searchedRevision = -1;
    int m_from = 0; ///< the caret when the search began
    QLineEdit *m_wanted = nullptr;
    QLineEdit *m_instead = nullptr;
    QLabel *m_count = nullptr;
    QWidget *m_replaceRow = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_replaceAll = nullptr;
    QCheckBox *m_matchCase = nullptr;
    QCheckBox *m_ignoreMarks = nullptr;
    QCheckBox *m_wholeWords = nullptr;
};

} // namespace bantin::ui::editor
