// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/DecisionChain.h"

#include <QMap>
#include <QTimeZone>

namespace bantin::test {

/// A unit with named people who hold every role, and the decisions they take on one revision.
class ChainMaker
{
public:
    ChainMaker()
    {
        roster.workspace = WorkspaceId::create();
        roster.unit = QStringLiteral("Ủy ban nhân dân xã");
        roster.regulation = QStringLiteral("dongviet-2024");
        roster.version = 1;
        roster.issuedAt = start;
        subject.article = ArticleId::create();
        subject.revision = RevisionId::create();
        subject.revisionNumber = 1;
        subject.manifestSha512 = QByteArray(64, 'm');
        const Roles board = Role::Editor | Role::Approver;
        regulation.deciders = {
            {DecisionKind::Submit, board | Role::Contributor, {}},
            {DecisionKind::Review, board, {}},
            {DecisionKind::Return, board, {}},
            {DecisionKind::Approve, Role::Approver, {}},
            {DecisionKind::Decline, board, {}},
            {DecisionKind::Withdraw, Role::Approver, {}},
        };
    }

    AccountId person(const QString &name)
    {
        if (const auto known = m_people.constFind(name); known != m_people.cend())
            return *known;
        const AccountId id = AccountId::create();
        m_people.insert(name, id);
        roster.entries.append(
            {id, name, Role::Contributor | Role::Editor | Role::Approver, certificateOf(name), start, {}});
        return id;
    }

    Decision make(DecisionKind kind, const QString &name)
    {
        Decision decision;
        decision.sequence = int(decisions.size()) + 1;
        decision.kind = kind;
        decision.article = subject.article;
        decision.revision = subject.revision;
        decision.revisionNumber = subject.revisionNumber;
        decision.manifestSha512 = subject.manifestSha512;
        decision.previousSha256 = decisions.isEmpty() ? QByteArray() : QByteArray(32, 'p');
        decision.actor = person(name);
        decision.actorName = name;
        decision.role = kind == DecisionKind::Submit ? Role::Contributor : Role::Approver;
        decision.certificateSha256 = certificateOf(name);
        decision.decidedAt = start.addSecs(60 * decision.sequence);
        decision.regulation = roster.regulation;
        return decision;
    }

    ChainMaker &add(DecisionKind kind, const QString &name)
    {
        decisions.append(make(kind, name));
        return *this;
    }

    QString check() const
    {
        const Result<void> checked = checkDecisionChain(decisions, subject, roster, regulation);
        return checked ? QString() : checked.error().reason;
    }

    static QByteArray certificateOf(const QString &name) { return (name.toUtf8() + QByteArray(32, '.')).first(32); }

    const QDateTime start = QDateTime(QDate(2026, 11, 20), QTime(7, 0), QTimeZone::UTC);
    QList<Decision> decisions;
    ChainSubject subject;
    Roster roster;
    Regulation regulation;

private:
    QMap<QString, AccountId> m_people;
};

} // namespace bantin::test
