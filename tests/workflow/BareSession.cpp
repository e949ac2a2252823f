// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/BareSession.h"

#include "app/workflow/AuditTrail.h"

using namespace bantin;
using namespace Qt::StringLiterals;

Result<workflow::Session> bareSession(const QDir &folder, SecretBytes key, const AccountId &account, const Clock &clock)
{
    auto store = folder.exists() ? store::Store::open(folder, key, clock) : store::Store::create(folder, key, clock);
    if (!store)
        return store.error();
    const auto unit = crypto::CertificateAuthority::create(u"UBND xã"_s, clock.nowUtc());
    Account person;
    person.id = account;
    person.name = u"Cộng tác viên"_s;
    person.roles = Role::Contributor;
    workflow::Session session{
        folder,     WorkspaceId::create(), u"UBND xã"_s,       {}, clock, *std::move(store), std::move(key), person,
        unit.key(), unit.certificate(),    unit.certificate(), {}, 1,     clock.nowUtc()};
    session.store->setActor({person.id, person.name});
    session.audit = std::make_unique<workflow::AuditTrail>(*session.store, session.workspace, session.certificate,
                                                           session.signingKey);
    return session;
}

content::Document typed(int letters)
{
    static const QString phrase = u"Đường liên thôn đã thông xe; bà con phấn khởi. "_s;
    constexpr int paragraph = 211;
    content::Document document;
    for (int from = 0; from < letters; from += paragraph) {
        QString text;
        for (int i = from; i < std::min(letters, from + paragraph); ++i)
            text += phrase.at(i % phrase.size());
        document.blocks.append({content::Paragraph{{content::Text{text, {}, {}}}}});
    }
    return document;
}
