// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ImportHandover.h"

#include "app/base/Clock.h"
#include "app/package/HandoverReader.h"
#include "app/store/AssetRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/DeskExchange.h"
#include "app/workflow/internal/JoinArticle.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/UnitSheet.h"
#include "app/workflow/internal/Writable.h"

#include <QTimeZone>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<package::VerifiedHandover> read(Session &session, const QByteArray &sealed,
                                       const RegulationCatalogue &regulations)
{
    const package::HandoverReading reading{session.certificate,     session.signingKey, session.workspace,
                                           session.unitCertificate, session.roster,     regulations};
    auto handover = package::readHandover(sealed, reading);
    if (!handover)
        return handover;
    const auto known =
        store::RecordRepository(*session.store).latest(QString::fromLatin1(receivedPaper), handover->slip.id);
    if (!known)
        return known.error();
    if (*known)
        return Error{Fault::Conflict,
                     u"handover-known"_s,
                     Retry::Never,
                     {(*known)->at.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s)},
                     {}};
    return handover;
}

Result<HandoverFate> fateOf(Session &session, const package::VerifiedArticle &article)
{
    const MergeSide theirs = sideOf(article);
    HandoverFate fate;
    fate.article = article.article.id;
    fate.title = article.draft ? article.draft->metadata.title : article.revisions.constLast().metadata.title;
    const auto known = store::ArticleRepository(*session.store).find(fate.article);
    if (!known && known.error().reason == "article-not-found"_L1) {
        fate.stage = article.article.stage;
        fate.decisions = theirs.decisions.size();
        fate.revisions = theirs.texts.size();
        return fate;
    }
    if (!known)
        return known.error();
    const auto draft = currentDraft(session, fate.article);
    if (!draft)
        return draft.error();
    const auto ours = sideHere(session, draft->copy);
    if (!ours)
        return ours.error();
    fate.title = known->title;
    fate.stage = known->stage;
    fate.fate = mergeFate(*ours, theirs);
    // Nothing is written or decided in the trash.
    if (known->trashedAt.isValid() && fate.fate == MergeFate::Joined)
        fate.fate = MergeFate::Diverged;
    if (fate.fate == MergeFate::Joined) {
        fate.decisions = theirs.decisions.size() - ours->decisions.size();
        fate.revisions = theirs.texts.size() - ours->texts.size();
    }
    return fate;
}

Result<QList<HandoverFate>> fatesOf(Session &session, const package::VerifiedHandover &handover)
{
    QList<HandoverFate> fates;
    for (const package::VerifiedArticle &article : handover.articles) {
        const auto fate = fateOf(session, article);
        if (!fate)
            return fate.error();
        fates.append(*fate);
    }
    return fates;
}

Result<void> putAssets(Session &session, const package::VerifiedHandover &handover)
{
    store::AssetRepository assets(*session.store);
    for (const auto &[name, said] : handover.assets.asKeyValueRange()) {
        const package::HandoverAsset asset = handover.contents.assets.value(name);
        const store::AssetRepository::Info info{name, said.mediaType, said.width, said.height, said.size};
        if (const auto put = assets.put(info, asset.bytes, asset.original); !put)
            return put;
    }
    return {};
}

/// The former drafts another text here grows from now.
void addDraft(QJsonArray &drafts, const package::VerifiedArticle &article)
{
    const MergeSide side = sideOf(article);
    QList<QByteArray> texts = side.ancestors;
    if (side.isDraft)
        texts.append(side.text);
    for (const QByteArray &text : std::as_const(texts))
        drafts.append(QJsonObject{{u"article"_s, article.article.id.toString()},
                                  {u"text-sha256"_s, QString::fromLatin1(text.toHex())}});
}

Result<void> keepReceived(Session &session, const package::VerifiedHandover &handover, const QList<HandoverFate> &fates)
{
    QJsonArray articles;
    QJsonArray drafts;
    for (qsizetype i = 0; i < fates.size(); ++i) {
        const HandoverFate &fate = fates.at(i);
        articles.append(QJsonObject{{u"article"_s, fate.article.toString()},
                                    {u"fate"_s, QString::fromLatin1(mergeFateName(fate.fate))},
                                    {u"branch"_s, fate.branch},
                                    {u"question-apart"_s, fate.questionApart}});
        if (fate.fate == MergeFate::New || fate.fate == MergeFate::Joined)
            addDraft(drafts, handover.articles.at(i));
    }
    const QString sender = handover.slip.sender.account.toString();
    const auto kept =
        keepPaper(session, QString::fromLatin1(receivedPaper), AuditAction::HandoverReceived, handover.slip.id,
                  {{u"sender"_s, sender},
                   {u"sent-at"_s, toTimestamp(handover.slip.createdAt)},
                   {u"articles"_s, articles},
                   {u"drafts"_s, drafts}},
                  {{u"sender"_s, sender}, {u"articles"_s, articles.size()}});
    return kept ? Result<void>() : kept.error();
}

/// What was typed and is only in the journal counts as what stands here.
Result<void> saveTyped(Session &session, const QList<HandoverFate> &fates)
{
    for (const HandoverFate &fate : fates) {
        if (fate.fate != MergeFate::New) {
            if (const auto whole = wholeDraft(session, fate.article); !whole)
                return whole.error();
        }
    }
    return {};
}

Result<Roster> merge(Session &session, const package::VerifiedHandover &handover, QList<HandoverFate> &fates)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    auto roster = followUnit(session, handover.contents.unit, handover.roster);
    if (!roster)
        return roster;
    if (const auto saved = saveTyped(session, fates); !saved)
        return saved.error();
    for (qsizetype i = 0; i < fates.size(); ++i) {
        if (const auto joined = joinArticle(session, handover, handover.articles.at(i), fates[i]); !joined)
            return joined.error();
    }
    if (const auto kept = keepReceived(session, handover, fates); !kept)
        return kept.error();
    const auto committed = transaction->commit();
    return committed ? roster : committed.error();
}

} // namespace

Result<HandoverSummary> inspectHandover(Session &session, const QByteArray &sealed,
                                        const RegulationCatalogue &regulations)
{
    const auto handover = read(session, sealed, regulations);
    if (!handover)
        return handover.error();
    const auto fates = fatesOf(session, *handover);
    if (!fates)
        return fates.error();
    const auto rules = bringsNewerRules(session, handover->contents.unit, handover->roster);
    if (!rules)
        return rules.error();
    return HandoverSummary{handover->slip, *fates, handover->roster.version > session.roster.version, *rules};
}

Result<HandoverSummary> importHandover(Session &session, const QByteArray &sealed,
                                       const RegulationCatalogue &regulations)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto fresh = requireFreshPassphrase(session); !fresh)
        return fresh.error();
    const auto handover = read(session, sealed, regulations);
    if (!handover)
        return handover.error();
    auto fates = fatesOf(session, *handover);
    if (!fates)
        return fates.error();
    for (HandoverFate &fate : *fates)
        fate.decisions = fate.revisions = 0;
    if (const auto put = putAssets(session, *handover); !put)
        return put.error();
    const bool isNewer = handover->roster.version > session.roster.version;
    const auto rules = bringsNewerRules(session, handover->contents.unit, handover->roster);
    if (!rules)
        return rules.error();
    const auto roster = merge(session, *handover, *fates);
    if (!roster)
        return roster.error();
    if (const auto renewed = renewSession(session, *roster, regulations); !renewed)
        return renewed.error();
    return HandoverSummary{handover->slip, *fates, isNewer, *rules};
}

} // namespace bantin::workflow
