// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ExportHandover.h"

#include "app/base/CanonicalJson.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/package/HandoverWriter.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/PlanHandover.h"
#include "app/workflow/internal/DeskExchange.h"
#include "app/workflow/internal/HandoverArticles.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/UnitSheet.h"
#include "app/workflow/internal/WholeSeconds.h"
#include "app/workflow/internal/Writable.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

struct Recipients {
    QList<package::HandoverRecipient> people;
    QList<RosterEntry> entries;
};

Result<Recipients> recipientsOf(const Session &session, const HandoverOrder &order)
{
    if (order.articles.isEmpty())
        return Error{Fault::InvalidInput, u"handover-empty"_s, Retry::AfterCorrection, {}, {}};
    if (order.recipients.isEmpty())
        return Error{Fault::InvalidInput, u"recipients-none"_s, Retry::AfterCorrection, {}, {}};
    const QDateTime now = std::max(session.clock.nowUtc(), session.roster.issuedAt);
    Recipients recipients;
    for (const crypto::Certificate &certificate : order.recipients) {
        const RosterEntry *entry = session.roster.find(certificate.fingerprint(), now);
        if (!entry)
            return Error{
                Fault::Denied, u"recipient-not-member"_s, Retry::AfterCorrection, {certificate.commonName()}, {}};
        recipients.people.append({entry->account, entry->name, certificate});
        recipients.entries.append(*entry);
    }
    return recipients;
}

QJsonObject draftJson(const package::HandoverArticle &article, const QByteArray &digest)
{
    return {{u"article"_s, article.id.toString()}, {u"text-sha256"_s, QString::fromLatin1(digest.toHex())}};
}

/// What is gathered for one hand-over, inside a transaction.
struct Gathering {
    package::HandoverContents contents;
    QStringList titles;
    QStringList withoutPrivateData;
    QJsonArray drafts;
    QJsonArray articles;
};

Result<void> gather(Session &session, const ArticleId &id, const Recipients &recipients,
                    const RegulationCatalogue &regulations, Gathering &gathering)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    if (const auto present = expectNotTrashed(*article); !present)
        return present;
    // A hand-over makes nobody a reader who was none.
    const auto reads = [&](const RosterEntry &member) {
        return readsPrivateData(member.account, member.roles, article->author);
    };
    const bool everybodyReads = reads(ownEntry(session)) && std::ranges::all_of(recipients.entries, reads);
    const auto holds = holdsPrivateData(session, id);
    if (!holds)
        return holds.error();
    if (*holds && !everybodyReads)
        gathering.withoutPrivateData.append(article->title);
    const auto carried =
        gatherArticle(session, *article, everybodyReads ? PrivateData::Included : PrivateData::LeftHere, regulations,
                      gathering.contents);
    if (!carried)
        return carried.error();
    const auto copy = store::ArticleRepository(*session.store).workingCopy(id);
    if (!copy)
        return copy.error();
    if (carried->draft) {
        gathering.drafts.append(draftJson(*carried, textDigest(copy->metadata, copy->xhtml)));
        if (const auto kept = keepCrossing(session, *copy); !kept)
            return kept;
    }
    gathering.articles.append(QJsonObject{{u"article"_s, id.toString()}, {u"decisions"_s, carried->decisions.size()}});
    gathering.titles.append(article->title);
    gathering.contents.articles.append(*carried);
    return {};
}

enum class Leaves { Already, WithFile };

Result<void> keepLeaving(Session &session, Leaves leaves, const QString &handover, const QJsonObject &content)
{
    const bool isSent = leaves == Leaves::Already;
    QJsonObject said{{u"recipients"_s, content["recipients"_L1]},
                     {u"articles"_s, content["articles"_L1].toArray().size()}};
    if (!isSent)
        said.insert(u"state"_s, u"sealed"_s);
    const auto kept = keepPaper(session, QString::fromLatin1(isSent ? sentPaper : sealedPaper),
                                AuditAction::HandoverSent, handover, content, said);
    return kept ? Result<void>() : kept.error();
}

QJsonObject contentOf(const package::HandoverSlip &slip, const Gathering &gathering)
{
    QJsonArray to;
    for (const package::HandoverPerson &person : slip.recipients)
        to.append(person.account.toString());
    return {{u"recipients"_s, to}, {u"articles"_s, gathering.articles}, {u"drafts"_s, gathering.drafts}};
}

package::HandoverSlip newSlip(const Session &session)
{
    package::HandoverSlip slip;
    slip.id = DeliveryId::create().toString();
    slip.workspace = session.workspace;
    slip.unit = session.unit;
    slip.createdAt = std::max(wholeSeconds(session.clock.nowUtc()), ownEntry(session).from);
    return slip;
}

using Keep = std::function<Result<void>(const ExportedHandover &)>;

Result<ExportedHandover> seal(Session &session, const HandoverOrder &order, const RegulationCatalogue &regulations,
                              Leaves leaves, const Keep &keep)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    const auto recipients = recipientsOf(session, order);
    if (!recipients)
        return recipients.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    Gathering gathering;
    auto unit = unitSheet(session);
    if (!unit)
        return unit.error();
    gathering.contents.unit = *std::move(unit);
    for (const ArticleId &article : order.articles) {
        if (const auto done = gather(session, article, *recipients, regulations, gathering); !done)
            return done.error();
    }
    const package::HandoverSender sender{session.account.id, session.account.name, session.certificate,
                                         session.signingKey};
    auto sealed = package::writeHandover(gathering.contents, newSlip(session), sender, recipients->people);
    if (!sealed)
        return sealed.error();
    const QJsonObject content = contentOf(sealed->slip, gathering);
    if (const auto logged = keepLeaving(session, leaves, sealed->slip.id, content); !logged)
        return logged.error();
    ExportedHandover done{sealed->slip, std::move(sealed->bytes), gathering.titles, gathering.withoutPrivateData};
    if (const auto kept = keep(done); !kept)
        return kept.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return done;
}

} // namespace

Result<crypto::Certificate> certificateOfMember(Session &session, const QString &name)
{
    const auto account = servingAccountNamed(session, name);
    return account ? crypto::Certificate::fromDer(account->certificateDer) : account.error();
}

Result<ExportedHandover> exportHandover(Session &session, const HandoverOrder &order,
                                        const RegulationCatalogue &regulations)
{
    return seal(session, order, regulations, Leaves::WithFile, [](const ExportedHandover &) { return Result<void>(); });
}

Result<ExportedHandover> exportHandover(Session &session, const HandoverOrder &order,
                                        const RegulationCatalogue &regulations,
                                        const std::function<Result<void>(const ExportedHandover &)> &keep)
{
    return seal(session, order, regulations, Leaves::Already, keep);
}

Result<void> noteHandedOver(Session &session, const QString &handover)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        const store::RecordRepository papers(*session.store);
        const auto sent = papers.latest(QString::fromLatin1(sentPaper), handover);
        const auto sealed = papers.latest(QString::fromLatin1(sealedPaper), handover);
        if (!sent || !sealed)
            return sent ? sealed.error() : sent.error();
        if (*sent)
            return {};
        if (!*sealed)
            return Error{Fault::NotFound, u"handover-not-sealed"_s, Retry::Never, {}, {}};
        const auto content = fromCanonicalJson((*sealed)->json, (*sealed)->json.size());
        if (!content)
            return Error{Fault::Tampered, u"store-damaged"_s, Retry::Never, {}, (*sealed)->kind};
        return keepLeaving(
            session, Leaves::Already, handover,
            {{u"recipients"_s, content->value("recipients"_L1)}, {u"articles"_s, content->value("articles"_L1)}});
    });
}

} // namespace bantin::workflow
