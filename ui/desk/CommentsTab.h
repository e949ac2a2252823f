// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Comment.h"

#include <QList>
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
    void showComments(const QList<Comment> &comments, Ticking ticking);

Q_SIGNALS:
    /// The words a comment is about.
    void quoteRequested(const QString &quote);
    void resolvedChosen(qint64 comment, bool resolved);

private:
    void addComment(const Comment &comment, Ticking ticking, QVBoxLayout *column);

    QList<Comment> m_shown;
};

} // namespace bantin::ui
