// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/PlanHandover.h"

#include "app/crypto/RecipientEnvelope.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/HandoverArticles.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/Writable.h"

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace bantin::workflow {

namespace {

Result<HandoverMember> memberOf(const Session &session, const Account &account, const RosterEntry &entry)
{
    const auto certificate = crypto::Certificate::fromDer(account.certificateDer);
    if (!certificate)
        return certificate.error();
    HandoverMember member{entry.account, entry.name, entry.roles, entry.account == session.account.id, *certificate};
    // Nobody but OpenSSL knows which keys it can seal to.
    if (const auto sealed = crypto::sealFor({*certificate}, "?"); !sealed)
        member.obstacle = sealed.error();
    return member;
}

Result<QList<HandoverMember>> membersOf(Session &session)
{
    const auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts.error();
    const QDateTime now = std::max(session.clock.nowUtc(), session.roster.issuedAt);
    QList<HandoverMember> members;
    for (const Account &account : *accounts) {
        const RosterEntry *entry = session.roster.find(account.certificateSha256, now);
        if (!entry)
            continue;
        const auto member = memberOf(session, account, *entry);
        if (!member)
            return member.error();
        members.append(*member);
    }
    const QCollator order;
    std::ranges::sort(members, [&order](const HandoverMember &a, const HandoverMember &b) {
        return a.isOneself != b.isOneself ? b.isOneself : order.compare(a.name, b.name) < 0;
    });
    return members;
}

qint64 sizeOf(const package::HandoverText &text)
{
    return text.articleXhtml.size() + text.metadataJson.size();
}

qint64 sizeOf(const package::HandoverArticle &article)
{
    qint64 bytes = article.draft ? sizeOf(article.draft->text) : 0;
    for (const package::HandoverText &text : article.revisions)
        bytes += sizeOf(text);
    for (const package::SignedFile &decision : article.decisions)
        bytes += decision.json.size() + decision.signature.size();
    for (const Comment &comment : article.comments)
        bytes += comment.text.size() + comment.quote.size();
    return bytes;
}

Result<HandoverItem> itemOf(Session &session, const ArticleId &id, const RegulationCatalogue &regulations,
                            QSet<QString> &assets)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    HandoverItem item{id, article->title, article->stage, article->author};
    if (const auto present = expectNotTrashed(*article); !present) {
        item.obstacle = present.error();
        return item;
    }
    const auto holds = holdsPrivateData(session, id);
    if (!holds)
        return holds.error();
    item.holdsPrivateData = *holds;
    package::HandoverContents contents;
    const auto carried = gatherArticle(session, *article, PrivateData::LeftHere, regulations, contents);
    if (!carried) {
        item.obstacle = carried.error();
        return item;
    }
    item.decisions = carried->decisions.size();
    item.bytes = sizeOf(*carried);
    for (const auto &[name, asset] : contents.assets.asKeyValueRange()) {
        if (assets.contains(name))
            continue;
        assets.insert(name);
        item.bytes += asset.bytes.size() + asset.original.size();
    }
    return item;
}

} // namespace

Result<HandoverPlan> planHandover(Session &session, const QList<ArticleId> &articles,
                                  const RegulationCatalogue &regulations)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto members = membersOf(session);
    if (!members)
        return members.error();
    const auto self = std::ranges::find(*members, true, &HandoverMember::isOneself);
    if (self == members->end())
        return Error{Fault::Denied, QStringLiteral("account-disabled"), Retry::Never, {session.account.name}, {}};
    HandoverPlan plan{session.unit, *self, *members, {}};
    // What is measured is what would be frozen now; never committed, it leaves the drafts as they are.
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    QSet<QString> assets;
    for (const ArticleId &id : articles) {
        const auto item = itemOf(session, id, regulations, assets);
        if (!item)
            return item.error();
        plan.articles.append(*item);
    }
    return plan;
}

bool readsPrivateData(const AccountId &member, Roles roles, const AccountId &author)
{
    return member == author || (roles & (Role::Editor | Role::Approver));
}

QStringList privateDataWithheldFrom(const HandoverItem &item, const HandoverMember &sender,
                                    const QList<HandoverMember> &recipients)
{
    QStringList names;
    if (!item.holdsPrivateData)
        return names;
    for (const HandoverMember &member : QList<HandoverMember>{sender} + recipients) {
        if (!readsPrivateData(member.account, member.roles, item.author) && !names.contains(member.name))
            names.append(member.name);
    }
    return names;
}

} // namespace bantin::workflow
