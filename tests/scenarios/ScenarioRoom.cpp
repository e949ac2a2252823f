// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scenarios/ScenarioRoom.h"

#include "app/store/StoreThread.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "sync/engine/DeliveryJournal.h"
#include "tests/support/Expect.h"

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using bantin::testing::expect;

ScenarioRoom::ScenarioRoom(QStringView profile)
    : scenario(profile)
    , portal(scenario.desk.regulations, scenario.desk.as(DeskFixture::clerk).unitCertificate.toPem(),
             scenario.desk.clock)
{
}

QByteArray ScenarioRoom::packed(const ArticleId &article)
{
    return expect(packArticle(scenario.desk.as(DeskFixture::clerk), article, scenario.desk.regulations));
}

Receipt ScenarioRoom::deliver(const ArticleId &article)
{
    const Receipt receipt = portal.receive(packed(article));
    Session &session = scenario.desk.as(DeskFixture::clerk);
    const QList<Delivery> outbox = expect(listDeliveries(session));
    Delivery delivery = *std::ranges::find(outbox, article, &Delivery::article);
    delivery.state = receipt.outcome.isEmpty() ? DeliveryState::Received : DeliveryState::Published;
    delivery.pageUrl = receipt.pageUrl;
    if (!receipt.outcome.isEmpty())
        delivery.receipt = toJson(receipt);
    store::StoreThread thread;
    const sync::DeliveryJournal journal(thread, [&session] { return session.store.get(); }, session.clock);
    expect(journal.record(delivery).result());
    return receipt;
}
