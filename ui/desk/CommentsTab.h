// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Comment.h"

#include <QList>
#include <QSet>
#include <QScrollArea>

class QVBoxLayout;

namespace bantin::ui {

/// The comments of the article as cards (none: an empty page), answers below what they answer. A click shows the place; a tick says that it is
/// dealt with. UI thread.
class CommentsTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit CommentsTab(QWidget *parent = nullptr);

    enum class Ticking { Allowed, Forbidden };
    /// `orphaned` are those whose words are no longer in the text.
    void showComments(const QList<Comment> &comments, Ticking ticking, const QSet<qint64> &orphaned = {});

Q_SIGNALS:
    /// The words a comment is about.
    void quoteRequested(const QString &quote);
    void resolvedChosen(qint64 comment, bool resolved);
    /// The place of a comment that was written here.
    void placeRequested(const bantin::Comment &comment);
    void answerRequested(qint64 comment);
    void suggestionDecided(qint64 comment, bantin::Comment::Outcome outcome);

private:
    void addComment(const Comment &comment, Ticking ticking, QVBoxLayout *column);
    void addSteps(const Comment &comment, Ticking ticking, QVBoxLayout *column);
    QString wordsOf(const Comment &comment) const;

    QList<Comment> m_shown;
    QSet<qint64> m_orphaned;
};

} // namespace bantin::ui
