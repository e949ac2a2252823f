// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/ReviewSteps.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace bantin::ui {

class Banner;
class ChangesFinder;
class ChangesPane;
class MergeDesk;

/// The middle of the desk: the text itself, or what changed in it, and above both how the article stands with its readers and
/// the steps beside the path. Opens on the changes when somebody comes to decide on what they saw before. UI thread.
class ReviewDesk final : public QWidget
{
    Q_OBJECT
public:
    /// The article pane of `place` becomes a child. `whenSaved` there runs something once all that was typed is kept.
    ReviewDesk(const ReviewSteps::Place &place, QWidget *parent = nullptr);

    ReviewSteps &steps() const { return *m_steps; }
    MergeDesk &merging() const { return *m_merging; }
    void showText();
    void showChanges();
    bool showsChanges() const;
    /// The text, or what changed in it.
    void focusShown();

private:
    void build();
    void connectFinder();
    void connectOtherVersions();
    void takeOpened();
    void takeClosed();
    void showStatus();
    void look(QWidget *shown);

    ReviewSteps::Place m_place;
    ReviewSteps *m_steps;
    ChangesFinder *m_finder;
    MergeDesk *m_merging;
    Banner *m_otherVersion;
    ChangesPane *m_pane;
    QStackedWidget *m_stack;
    QLabel *m_status;
    QPushButton *m_text;
    QPushButton *m_changes;
    QPushButton *m_more;
    ArticleId m_article;     ///< the one that is looked at
    bool m_arriving = false; ///< the first answer may turn to the changes
};

} // namespace bantin::ui
