// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/ArticleModel.h"

using namespace Qt::StringLiterals;

QString ArticleModel::edit(const Person &who, const QString &sentence)
{
    if (trashed)
        return u"article-trashed"_s;
    const bool may = isWriter(who) || who.edits;
    switch (stage) {
    case Stage::Draft:
    case Stage::Returned:
    case Stage::Declined:
        if (!may)
            return u"edit-forbidden"_s;
        break;
    case Stage::InReview:
        if (!who.edits)
            return u"edit-forbidden"_s;
        if (const QString refusal = held(who); !refusal.isEmpty())
            return refusal;
        break;
    case Stage::Submitted:
    case Stage::Sending:
    case Stage::Received:
        return u"edit-forbidden"_s;
    case Stage::Published:
    case Stage::Corrected:
        return u"edit-published"_s;
    case Stage::AwaitingApproval:
    case Stage::Approved:
    case Stage::Packed:
    case Stage::Refused:
    case Stage::Withdrawn:
        if (!may)
            return u"edit-forbidden"_s;
        voided = voided || stage != Stage::AwaitingApproval;
        if (stage == Stage::Approved || stage == Stage::Packed)
            textUnderWay = false;
        stage = Stage::Draft;
        break;
    }
    m_writers.insert(who.number);
    sentences.append(sentence);
    m_corrects = false;
    return {};
}

QString ArticleModel::power(Kind kind, const Person &who) const
{
    const bool board = who.edits || who.approves;
    switch (kind) {
    case Kind::Submit:
        return who.writes || board ? QString() : u"role-forbids"_s;
    case Kind::Review:
    case Kind::Return:
    case Kind::Decline:
        return board ? QString() : u"role-forbids"_s;
    case Kind::Approve:
    case Kind::Withdraw:
    case Kind::Correct:
    case Kind::Recall:
    case Kind::Forward:
        break;
    }
    return who.approves ? QString() : u"role-forbids"_s;
}

bool ArticleModel::fits(Kind kind) const
{
    const bool isRead = stage == Stage::Submitted || stage == Stage::InReview;
    switch (kind) {
    case Kind::Submit:
        return stage == Stage::Draft || stage == Stage::Returned || stage == Stage::Declined;
    case Kind::Review:
        return isRead;
    case Kind::Return:
    case Kind::Decline:
        return isRead || stage == Stage::AwaitingApproval;
    case Kind::Approve:
        return stage == Stage::AwaitingApproval;
    case Kind::Withdraw:
        return stage == Stage::Sending || stage == Stage::Received || onPortal;
    case Kind::Correct:
        return stage == Stage::Published || stage == Stage::Corrected || stage == Stage::Refused;
    case Kind::Recall:
    case Kind::Forward:
        break;
    }
    return false;
}

QString ArticleModel::eyes(Kind kind, const Person &who) const
{
    if (kind == Kind::Approve && m_writers.contains(who.number))
        return u"four-eyes-author"_s;
    if ((kind == Kind::Approve || kind == Kind::Review) && m_submitter == who.number)
        return u"four-eyes-submitter"_s;
    return kind == Kind::Approve && m_reviewer == who.number ? u"four-eyes-reviewer"_s : QString();
}

QString ArticleModel::claim(const Person &who)
{
    if (trashed)
        return u"article-trashed"_s;
    if (stage != Stage::Submitted)
        return u"stage-forbids"_s;
    if (const QString refusal = power(Kind::Review, who); !refusal.isEmpty())
        return refusal;
    if (const QString refusal = eyes(Kind::Review, who); !refusal.isEmpty())
        return refusal;
    stage = Stage::InReview;
    m_holder = who.number;
    return {};
}

/// What one person has in review is nobody else's to decide or change.
QString ArticleModel::held(const Person &who) const
{
    return stage == Stage::InReview && m_holder != who.number ? u"claim-held"_s : QString();
}

QString ArticleModel::decide(Kind kind, const Person &who, bool said)
{
    const bool hasToSay =
        kind == Kind::Return || kind == Kind::Decline || kind == Kind::Correct || kind == Kind::Withdraw;
    if (hasToSay && !said)
        return u"remark-missing"_s;
    if (trashed)
        return u"article-trashed"_s;
    if (!fits(kind))
        return u"stage-forbids"_s;
    for (const QString &refusal : {power(kind, who), eyes(kind, who), held(who)}) {
        if (!refusal.isEmpty())
            return refusal;
    }
    if (kind == Kind::Submit && m_corrects)
        return u"correction-unchanged"_s;
    take(kind, who);
    return {};
}

void ArticleModel::take(Kind kind, const Person &who)
{
    ++decisions;
    switch (kind) {
    case Kind::Submit:
        stage = Stage::Submitted;
        m_submitter = who.number;
        m_reviewer = -1;
        break;
    case Kind::Review:
        stage = Stage::AwaitingApproval;
        m_reviewer = who.number;
        break;
    case Kind::Return:
        stage = Stage::Returned;
        break;
    case Kind::Decline:
        stage = Stage::Declined;
        break;
    case Kind::Approve:
        stage = Stage::Approved;
        voided = false;
        textUnderWay = true;
        break;
    case Kind::Withdraw:
        stage = Stage::Withdrawn;
        onPortal = false;
        textUnderWay = false;
        noticeUnderWay = true;
        break;
    case Kind::Correct:
        stage = Stage::Draft;
        m_corrects = true;
        break;
    case Kind::Recall:
    case Kind::Forward:
        break;
    }
}

QString ArticleModel::pack(const Person &who)
{
    const bool isBound = stage >= Stage::Approved;
    if (!isBound)
        return u"not-approved"_s;
    if (!who.sends)
        return u"role-forbids"_s;
    if (stage == Stage::Approved)
        stage = Stage::Packed;
    return {};
}

void ArticleModel::arrive(Stage next)
{
    stage = next;
    textUnderWay = next == Stage::Sending || next == Stage::Received;
    onPortal = onPortal || next == Stage::Published || next == Stage::Corrected;
}

QString ArticleModel::trash(const Person &who)
{
    if (trashed)
        return {};
    if (stage >= Stage::Approved && stage != Stage::Withdrawn)
        return u"trash-forbidden"_s;
    const bool isWithAuthor = stage == Stage::Draft || stage == Stage::Returned || stage == Stage::Declined;
    if (!(isWriter(who) && isWithAuthor) && !who.edits && !who.approves)
        return u"trash-forbidden"_s;
    if (onPortal)
        return u"trash-published"_s;
    if (textUnderWay || noticeUnderWay)
        return u"trash-in-outbox"_s;
    trashed = true;
    return {};
}

QString ArticleModel::restore(const Person &who)
{
    if (!trashed)
        return {};
    const bool isWithAuthor = stage == Stage::Draft || stage == Stage::Returned || stage == Stage::Declined;
    if (!(isWriter(who) && isWithAuthor) && !who.edits && !who.approves)
        return u"trash-forbidden"_s;
    trashed = false;
    return {};
}
