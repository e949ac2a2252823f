// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/domain/Decision.h"
#include "app/domain/Roster.h"
#include "sync/engine/UnitQuestions.h"
#include "sync/transport/PortalConnection.h"

#include <QJsonObject>
#include <QObject>
#include <QPromise>

#include <functional>
#include <optional>

namespace bantin::sync {

/// Longer answers than others: a list of articles, a chain with its certificates.
ConnectionLimits pullLimits();

/// Where one article of the unit stands at the portal.
struct PulledArticle {
    ArticleId article;
    RevisionId revision;
    int revisionNumber = 0;
    bool isWithdrawn = false;
    int decision = 0;          ///< number of the decision carried out last
    QByteArray decisionSha256; ///< of its signature; empty with 0
    QString page;              ///< path below the site
};

/// What the portal knows about the unit. Roster and decisions prove themselves; the rest is the portal's word.
struct PulledState {
    std::optional<Roster>
        roster; ///< the newest it accepted, as the unit's authority signed it; nothing before the first package
    QStringList categories; ///< ids of those it takes
    QList<PulledArticle> articles;
};

/// Who asks, see UnitSigner.
struct PullIdentity {
    crypto::Certificate unit;
    std::optional<crypto::Certificate> portal; ///< pinned at first contact; nothing before
    QString regulation;                        ///< id of the profile the unit follows
    UnitSigner::Sign sign;
};

/// Asks the portal what it knows of this unit, so that a desk restored from a backup sees what was published, corrected and
/// withdrawn meanwhile, and a clerk learns before sending that a category is not open. Reads only. One question at a time; the
/// caller waits for the future before the next. Lives on a thread with an event loop; destroyed early, futures end with
/// "cancelled". A wrong clock of the desk does no harm: it asks again with the portal's time.
/// Errors: as in TransportFault.h, "portal-changed", the portal's own ("unit-unknown", "regulation-unknown", "request-denied", …),
/// "pulled-roster-untrusted", "pulled-decisions-untrusted".
class PortalPull final : public QObject
{
    Q_OBJECT
public:
    /// `connection` and `clock` outlive it.
    PortalPull(PortalConnection &connection, const Clock &clock, PullIdentity identity, QObject *parent = nullptr);
    ~PortalPull() override;

    QFuture<Result<PulledState>> state();
    /// The whole chain of one article, every signature checked with the unit's certificate.
    QFuture<Result<QList<Decision>>> decisions(const ArticleId &article);

private:
    using Take = std::function<void(const QJsonObject &)>;
    using Fail = std::function<void(const Error &)>;

    QFuture<Result<crypto::Certificate>> portal();
    void identify(std::function<void()> next);
    void ask(const QString &target, Take take, Fail fail);
    void askCategories();
    void askRoster();
    void askArticles(const QString &after);
    void endState(Result<PulledState> result);
    void endDecisions(Result<QList<Decision>> result);

    PortalConnection &m_connection;
    const PullIdentity m_identity;
    UnitQuestions m_questions;
    std::optional<crypto::Certificate> m_portal; ///< once it has shown itself
    PulledState m_state;
    Fail m_fail;
    std::optional<QPromise<Result<PulledState>>> m_statePromise;
    std::optional<QPromise<Result<QList<Decision>>>> m_decisionsPromise;
};

} // namespace bantin::sync
