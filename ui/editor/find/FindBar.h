// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/find/FoundPlaces.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bantin::ui::editor {

/// Finds and replaces below the text in all fields, while one types what to find. UI thread.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Find, Replace };

    FindBar(WritingFields &fields, QWidget *parent);

    /// Shows the bar; what is selected in the active field is what is looked for.
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
    void showCount();
    void replaceOne();
    void replaceAll();

    WritingFields &m_fields;
    FoundPlaces m_places;
    QTimer m_searchAgain{this};
    FoundPlaces::Caret m_from; ///< when the search began
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
