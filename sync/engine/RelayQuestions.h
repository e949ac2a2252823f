// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RelayedHandover.h"
#include "sync/engine/UnitQuestions.h"

namespace bantin::sync {

/// What the portal says of one hand-over. Members are fingerprints, 32 raw bytes each.
struct PortalHandover {
    enum class State { Announced, Waiting, Taken, Withdrawn, Expired };

    QByteArray sha512; ///< 64 raw bytes
    State state = State::Announced;
    qint64 size = 0; ///< bytes
    QByteArray sender;
    QList<QByteArray> recipients;
    QList<QByteArray> taken;
    QDateTime expiresAt; ///< UTC
    QList<QByteArray> declined = {};

    bool isOver() const { return state != State::Announced && state != State::Waiting; }
    /// The row's state once it is over.
    RelayState relayState() const;
};

/// Reads one out of an answer. "portal-not-json"
Result<PortalHandover> readPortalHandover(const QJsonObject &answer);
/// Those of a list. "portal-not-json" when one of them is none.
Result<QList<PortalHandover>> readPortalHandovers(const QJsonObject &answer);

/// The portal's questions about hand-overs between desks of the unit, as resources/openapi/bantin-portal.json has them; all may be
/// repeated. Same thread as the connection. Errors: as in UnitQuestions, "portal-not-json", "relay-unsupported" (a portal of before).
class RelayQuestions
{
public:
    explicit RelayQuestions(UnitQuestions &questions);

    /// Those this member sent or is a recipient of.
    QFuture<Result<QList<PortalHandover>>> list();
    QFuture<Result<PortalHandover>> find(const QByteArray &sha512);
    QFuture<Result<PortalHandover>> announce(const RelayedHandover &handover);
    QFuture<Result<PortalHandover>> withdraw(const QByteArray &sha512);
    QFuture<Result<PortalHandover>> acknowledge(const QByteArray &sha512);
    QFuture<Result<PortalHandover>> decline(const QByteArray &sha512);
    /// Below "api/v1/".
    QString contentTarget(const QByteArray &sha512) const;
    /// What proves a request for it.
    QFuture<Result<QHttpHeaders>> contentHeaders(const QByteArray &sha512);

private:
    QString target(const QByteArray &sha512, const QString &below = {}) const;
    QFuture<Result<PortalHandover>> ask(const QString &target, const QByteArray &method, const QByteArray &body = {});

    UnitQuestions &m_questions;
};

} // namespace bantin::sync
