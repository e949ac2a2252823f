// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/HandOverAccount.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Cms.h"
#include "app/store/ArticleList.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/internal/Entrance.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

struct Parties {
    Account from;
    Account to;
    QString reason;
};

Result<Account> accountNamed(const QList<Account> &accounts, const QString &typed)
{
    const QString name = spokenName(typed);
    const auto found = std::ranges::find(accounts, name, &Account::name);
    if (found == accounts.cend())
        return Error{Fault::NotFound, u"account-not-found"_s, Retry::AfterCorrection, {name}, {}};
    return *found;
}

Error refusal(Fault fault, const QString &reason, const Account &account)
{
    return {fault, reason, Retry::AfterCorrection, {account.name}, {}};
}

Result<void> removeSlots(const Session &session, const Account &account)
{
    auto header = store::readHeader(session.directory);
    if (!header)
        return header.error();
    const auto isTheirs = [&](const store::KeySlot &slot) { return slot.account == account.id; };
    if (header->keySlots.removeIf(isTheirs) == 0)
        return {};
    return store::writeHeader(session.directory, *header);
}

Result<Parties> findParties(Session &session, const HandOver &handOver)
{
    const auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts.error();
    const auto from = accountNamed(*accounts, handOver.from);
    const auto to = accountNamed(*accounts, handOver.to);
    if (!from || !to)
        return from ? to.error() : from.error();
    if (from->to.isValid()) {
        const auto removed = removeSlots(session, *from);
        return removed ? refusal(Fault::Conflict, u"account-disabled"_s, *from) : removed.error();
    }
    if (to->to.isValid())
        return refusal(Fault::Conflict, u"account-disabled"_s, *to);
    // Nobody closes his own account, so the last administrator never goes.
    if (from->id == session.account.id || from->id == to->id)
        return refusal(Fault::Denied, u"hand-over-self"_s, *from);
    return Parties{*from, *to, handOver.reason.simplified().normalized(QString::NormalizationForm_C)};
}

bool isOpen(Stage stage)
{
    return stage != Stage::Published && stage != Stage::Corrected && stage != Stage::Withdrawn
           && stage != Stage::Declined;
}

Result<QList<Article>> openWork(Session &session, const AccountId &account)
{
    const store::ArticleList list(*session.store);
    store::ArticleQuery query;
    query.author = account;
    for (const Stage stage : allStages()) {
        if (isOpen(stage))
            query.stages.append(stage);
    }
    QList<Article> articles;
    for (const auto trash : {store::ArticleQuery::Trash::Without, store::ArticleQuery::Trash::Only}) {
        query.trash = trash;
        for (query.offset = 0;; query.offset += query.limit) {
            const auto page = list.page(query);
            if (!page)
                return page.error();
            articles.append(*page);
            if (page->size() < query.limit)
                break;
        }
    }
    return articles;
}

Result<void> reassign(Session &session, const QList<Article> &articles, const Account &to)
{
    store::ArticleRepository repository(*session.store);
    for (Article article : articles) {
        article.author = to.id;
        article.authorName = to.name;
        if (const auto updated = repository.update(article); !updated)
            return updated;
    }
    return {};
}

QJsonObject partyJson(const Account &account)
{
    return {{u"account"_s, account.id.toString()},
            {u"name"_s, account.name},
            {u"roles"_s, QJsonArray::fromStringList(roleNames(account.roles))}};
}

store::SignedRecord signMinutes(const Session &session, const Parties &parties, const QList<Article> &articles)
{
    QJsonArray work;
    for (const Article &article : articles)
        work.append(QJsonObject{{u"article"_s, article.id.toString()},
                                {u"title"_s, article.title},
                                {u"stage"_s, stageName(article.stage)}});
    const QByteArray json = toCanonicalJson({{u"type"_s, u"bantin-handover-minutes/1"_s},
                                             {u"workspace"_s, session.workspace.toString()},
                                             {u"unit"_s, session.unit},
                                             {u"regulation"_s, session.regulation.id},
                                             {u"at"_s, toTimestamp(parties.from.to)},
                                             {u"from"_s, partyJson(parties.from)},
                                             {u"since"_s, toTimestamp(parties.from.from)},
                                             {u"to"_s, partyJson(parties.to)},
                                             {u"administrator"_s, partyJson(session.account)},
                                             {u"reason"_s, parties.reason},
                                             {u"work"_s, work}});
    return {0,
            u"handover-minutes"_s,
            parties.from.id.toString(),
            json,
            crypto::signDetached(json, session.certificate, session.signingKey),
            parties.from.to};
}

Result<Roster> closeAccount(Session &session, const Account &account)
{
    store::AccountRepository accounts(*session.store);
    if (const auto updated = accounts.update(account); !updated)
        return updated.error();
    Roster roster = session.roster;
    endEntry(roster, account.certificateSha256, account.to);
    const auto recorded = record(session, AuditAction::AccountDisabled, account.id.toString());
    return recorded ? issueRoster(session, roster) : recorded.error();
}

Result<store::SignedRecord> commitAll(Session &session, const Parties &parties)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto work = openWork(session, parties.from.id);
    if (!work)
        return work.error();
    if (!work->isEmpty() && !(parties.to.roles & session.regulation.deciderRoles(DecisionKind::Submit)))
        return refusal(Fault::Denied, u"hand-over-unfit"_s, parties.to);
    if (const auto reassigned = reassign(session, *work, parties.to); !reassigned)
        return reassigned.error();
    const auto closed = closeAccount(session, parties.from);
    if (!closed)
        return closed.error();
    store::SignedRecord minutes = signMinutes(session, parties, *work);
    const auto number = store::RecordRepository(*session.store).append(minutes);
    if (!number)
        return number.error();
    minutes.number = *number;
    QJsonObject detail = bindingOf(minutes);
    detail.insert(u"to"_s, parties.to.id.toString());
    detail.insert(u"articles"_s, work->size());
    const auto recorded = record(session, AuditAction::AccountHandedOver, parties.from.id.toString(), detail);
    if (!recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    session.roster = *closed;
    return minutes;
}

} // namespace

Result<store::SignedRecord> handOverAccount(Session &session, const HandOver &handOver)
{
    if (const auto administrator = requireAdministrator(session, u"account-hand-over"_s); !administrator)
        return administrator.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    auto parties = findParties(session, handOver);
    if (!parties)
        return parties.error();
    const auto end = endOfService(*session.store, parties->from.id, session.clock.nowUtc());
    if (!end)
        return end.error();
    parties->from.to = std::max(*end, parties->from.from);
    auto minutes = commitAll(session, *parties);
    if (!minutes)
        return minutes;
    if (const auto removed = removeSlots(session, parties->from); !removed)
        return removed.error();
    return minutes;
}

Result<qsizetype> countOpenWork(Session &session, const AccountId &account)
{
    const auto work = openWork(session, account);
    return work ? Result<qsizetype>(work->size()) : work.error();
}

Result<QList<store::SignedRecord>> listRecords(Session &session)
{
    return store::RecordRepository(*session.store).all();
}

} // namespace bantin::workflow
