// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/scenarios/ScenarioDesk.h"
#include "tests/scenarios/ScenarioPortal.h"

/// The desk of one profile with the portal it delivers to.
class ScenarioRoom
{
public:
    explicit ScenarioRoom(QStringView profile);

    ScenarioDesk scenario;
    ScenarioPortal portal;

    /// Packs what the outbox holds of the article.
    QByteArray packed(const bantin::ArticleId &article);
    /// Gives the newest package of the article to the portal, and its receipt to the desk's own journal of deliveries. An
    /// empty outcome while the portal holds it back.
    bantin::Receipt deliver(const bantin::ArticleId &article);
};
