// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/CommentsTab.h"

#include "ui/desk/FindingCard.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

CommentsTab::CommentsTab(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName("inspector.comments"_L1);
    setAccessibleName(tr("Comments"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showComments({}, Ticking::Forbidden);
}

void CommentsTab::showComments(const QList<Comment> &comments, Ticking ticking)
{
    if (widget() && comments == m_shown)
        return;
    m_shown = comments;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    for (const Comment &comment : comments)
        addComment(comment, ticking, column);
    column->addStretch();
    // The tick that led here may still be telling of itself.
    if (QWidget *former = takeWidget()) {
        former->hide();
        former->deleteLater();
    }
    setWidget(page);
    showThrough(*this);
}

void CommentsTab::addComment(const Comment &comment, Ticking ticking, QVBoxLayout *column)
{
    QStringList head;
    if (comment.answers > 0)
        head += u"↳"_s;
    head += comment.author.isEmpty() ? tr("Unknown") : comment.author;
    if (comment.writtenAt.isValid())
        head += Words::moment(comment.writtenAt);
    const QString quote = comment.quote.isEmpty() ? QString() : tr("“%1”").arg(comment.quote.simplified());
    auto *card = new FindingCard(comment.resolved ? Tone::Success : Tone::Info, head.join(u" · "_s),
                                 comment.text.trimmed(), quote, this);
    card->setObjectName(u"comment.%1"_s.arg(comment.number));
    connect(card, &FindingCard::clicked, this, [this, words = comment.quote] { Q_EMIT quoteRequested(words); });
    column->addWidget(card);
    if (comment.answers > 0)
        return;
    auto *tick = new QCheckBox(tr("Dealt with"), this);
    tick->setObjectName(u"comment.resolved.%1"_s.arg(comment.number));
    tick->setChecked(comment.resolved);
    tick->setEnabled(ticking == Ticking::Allowed);
    connect(tick, &QCheckBox::toggled, this,
            [this, number = comment.number](bool on) { Q_EMIT resolvedChosen(number, on); });
    column->addWidget(tick);
}

} // namespace bantin::ui
