// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/ArticleDiff.h"
#include "app/workflow/CompareArticle.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace bantin::ui {

class ChangesView;

/// What changed in the article since a state the person chooses: the text with the changes in it, and below it the same as a
/// list in words, which screen readers read. J and K lead to the next and previous change. UI thread.
class ChangesPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ChangesPane(QWidget *parent = nullptr);

    /// The states there are; the one that is shown stays chosen.
    void showStates(const QList<workflow::ComparableState> &states);
    void showBusy();
    void showChanges(const workflow::Comparison &comparison, const content::ArticleDiff &diff);
    /// Says why there is nothing to see.
    void showNothing(const QString &why);
    /// Forgets the article.
    void clear();
    void focusChanges();
    /// Goes round at the end.
    void next();
    void previous();
    int place() const;

Q_SIGNALS:
    void baseChosen(const bantin::workflow::CompareBase &base);

private:
    void build();
    void showPlace();
    void go(int step);
    static QString stateWord(const workflow::ComparableState &state);
    static QString lineWord(const content::ChangeLine &line);

    QComboBox *m_bases;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    ChangesView *m_view;
    QListWidget *m_list;
    QList<workflow::ComparableState> m_states;
};

} // namespace bantin::ui
