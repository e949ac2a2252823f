// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/CommentsTab.h"

#include "ui/desk/FindingCard.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/TabOrder.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QHBoxLayout>
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
    followFocus(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showComments({}, Ticking::Forbidden);
}

void CommentsTab::showComments(const QList<Comment> &comments, Ticking ticking, const QSet<qint64> &orphaned)
{
    if (widget() && comments == m_shown && orphaned == m_orphaned)
        return;
    m_shown = comments;
    m_orphaned = orphaned;
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
    orderTabsBehind(this, *page);
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
    const Tone tone = m_orphaned.contains(comment.number) ? Tone::Waiting
                      : comment.resolved                  ? Tone::Success
                                                          : Tone::Info;
    auto *card = new FindingCard(tone, head.join(u" · "_s), wordsOf(comment), quote, this);
    card->setObjectName(u"comment.%1"_s.arg(comment.number));
    connect(card, &FindingCard::clicked, this, [this, comment] {
        if (comment.account.isValid() && !comment.quote.isEmpty())
            Q_EMIT placeRequested(comment);
        else
            Q_EMIT quoteRequested(comment.quote);
    });
    column->addWidget(card);
    if (comment.answers > 0)
        return;
    if (ticking == Ticking::Allowed)
        addSteps(comment, ticking, column);
    if (comment.replacement)
        return;
    auto *tick = new QCheckBox(tr("Dealt with"), this);
    tick->setObjectName(u"comment.resolved.%1"_s.arg(comment.number));
    tick->setChecked(comment.resolved);
    tick->setEnabled(ticking == Ticking::Allowed);
    connect(tick, &QCheckBox::toggled, this,
            [this, number = comment.number](bool on) { Q_EMIT resolvedChosen(number, on); });
    column->addWidget(tick);
}

QString CommentsTab::wordsOf(const Comment &comment) const
{
    QStringList lines;
    if (comment.replacement)
        lines.append(comment.replacement->isEmpty() ? tr("Suggests to leave this out")
                                                    : tr("Suggests: “%1”").arg(*comment.replacement));
    if (!comment.text.trimmed().isEmpty())
        lines.append(comment.text.trimmed());
    if (m_orphaned.contains(comment.number))
        lines.append(tr("The words are no longer in the text as they were."));
    if (comment.outcome == Comment::Outcome::Accepted)
        lines.append(tr("✔ Accepted by %1, %2").arg(comment.closedBy, Words::moment(comment.closedAt)));
    else if (comment.outcome == Comment::Outcome::Rejected)
        lines.append(tr("✘ Rejected by %1, %2").arg(comment.closedBy, Words::moment(comment.closedAt)));
    else if (comment.resolved && !comment.closedBy.isEmpty())
        lines.append(tr("✔ Dealt with by %1, %2").arg(comment.closedBy, Words::moment(comment.closedAt)));
    return lines.join(u'\n');
}

void CommentsTab::addSteps(const Comment &comment, Ticking ticking, QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &name, const QString &text, const auto &step) {
        QPushButton *button =
            makeButton(u"comment.%1.%2"_s.arg(name).arg(comment.number), text, ButtonLook::Link, this);
        button->setEnabled(ticking == Ticking::Allowed);
        connect(button, &QPushButton::clicked, this, step);
        row->addWidget(button);
    };
    const qint64 number = comment.number;
    add(u"answer"_s, tr("Answer…"), [this, number] { Q_EMIT answerRequested(number); });
    if (comment.replacement && comment.outcome == Comment::Outcome::Open) {
        add(u"accept"_s, tr("Accept"),
            [this, number] { Q_EMIT suggestionDecided(number, Comment::Outcome::Accepted); });
        add(u"reject"_s, tr("Reject"),
            [this, number] { Q_EMIT suggestionDecided(number, Comment::Outcome::Rejected); });
    }
    row->addStretch();
    column->addLayout(row);
}

} // namespace bantin::ui
