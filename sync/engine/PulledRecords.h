// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/domain/Decision.h"
#include "app/domain/Roster.h"
#include "sync/engine/PortalPull.h"

#include <QJsonObject>

namespace bantin::sync {

// What the portal answers, read and held against the unit's certificate. Pure; "portal-not-json" for what is no answer.

/// "pulled-roster-untrusted" unless the unit's authority signed it.
Result<Roster> readRoster(const QJsonObject &answer, const crypto::Certificate &unit);
/// "pulled-decisions-untrusted" (number) unless every record is signed by a member of the unit, follows the one before and is of
/// that article.
Result<QList<Decision>> readDecisions(const QJsonObject &answer, const ArticleId &article,
                                      const crypto::Certificate &unit);
/// The next part of the list, after those that came `before`. One told twice is no answer: a list that does not go on would be asked for
/// without end.
Result<QList<PulledArticle>> readArticles(const QJsonObject &answer, const QList<PulledArticle> &before = {});
Result<QStringList> readCategories(const QJsonObject &answer);

} // namespace bantin::sync
