// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/HandoverReader.h"

#include "app/content/Xhtml.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/crypto/RecipientEnvelope.h"
#include "app/domain/Confirmations.h"
#include "app/domain/DecisionChain.h"
#include "app/package/internal/HandoverFiles.h"
#include "app/package/internal/HandoverPaths.h"
#include "app/package/internal/Manifest.h"
#include "app/package/internal/QuestionHistory.h"
#include "app/package/internal/SignatureChecks.h"

#include <algorithm>

namespace bantin::package {

namespace {

Error refusal(const QString &reason, const QString &argument = {}, const QString &detail = {})
{
    return {Fault::Tampered, reason, Retry::Never, {argument}, detail};
}

Error denied(const QString &reason, const QString &argument = {})
{
    return {Fault::Denied, reason, Retry::Never, {argument}, {}};
}

const Roster &newerOf(const Roster &one, const Roster &other)
{
    return other.version > one.version ? other : one;
}

/// The bag is of the reader's own unit, and the list in it is one the unit signed.
Result<Roster> readRoster(const HandoverFiles &files, const HandoverReading &reading)
{
    const auto unit = crypto::Certificate::fromPem(files.contents.unit.unitCertificatePem);
    if (!unit || unit->fingerprint() != reading.unit.fingerprint() || files.slip.workspace != reading.workspace)
        return denied(u"handover-other-unit"_s, files.slip.unit);
    auto roster = verifyRoster(files.contents.unit.roster, reading.unit);
    if (!roster)
        return roster;
    if (roster->workspace != reading.workspace || roster->unit != files.slip.unit)
        return denied(u"handover-other-unit"_s, roster->unit);
    // One authority issues one list of each number.
    if (roster->version == reading.roster.version && *roster != reading.roster)
        return refusal(u"handover-roster-fork"_s);
    return roster;
}

/// Signed by the member it names, serving then, over everything in the bag, and meant for who reads it.
Result<void> checkSlip(const HandoverFiles &files, const QByteArray &manifest, const HandoverReading &reading,
                       const Roster &roster)
{
    const HandoverSlip &slip = files.slip;
    const auto signer =
        crypto::verifyDetached(files.signedSlip.signature, files.signedSlip.json, {reading.unit}, slip.createdAt);
    if (!signer)
        return signer.error().reason == "signature-stranger"_L1
                   ? denied(u"handover-sender-unknown"_s, slip.sender.name)
                   : refusal(u"handover-signature"_s, slip.sender.name, signer.error().reason);
    if (signer->fingerprint() != slip.sender.certificateSha256 || crypto::sha512(manifest) != slip.manifestSha512)
        return refusal(u"handover-signature"_s, slip.sender.name);
    const RosterEntry *entry = roster.find(slip.sender.certificateSha256, slip.createdAt);
    // The time is the sender's own word: who has left since could put any day on a slip.
    const bool stillServes = roster.serving(slip.sender.account, std::max(slip.createdAt, roster.issuedAt)) != nullptr;
    if (!entry || entry->account != slip.sender.account || !stillServes)
        return denied(u"handover-sender-unknown"_s, slip.sender.name);
    const QByteArray reader = reading.certificate.fingerprint();
    const auto isReader = [&](const HandoverPerson &person) { return person.certificateSha256 == reader; };
    return std::ranges::any_of(slip.recipients, isReader) ? Result<void>() : denied(u"handover-not-addressed"_s);
}

Result<void> checkAssets(const HandoverContents &contents, const PayloadMetadata &metadata, const QStringList &named)
{
    QStringList listed;
    for (const PayloadMetadata::AssetEntry &asset : metadata.assets) {
        listed.append(asset.name);
        const auto found = contents.assets.constFind(asset.name);
        if (found == contents.assets.cend())
            return refusal(u"asset-missing"_s, asset.name);
        if (found->bytes.size() != asset.size)
            return refusal(u"asset-altered"_s, asset.name);
    }
    return listed == named ? Result<void>() : refusal(u"metadata-invalid"_s);
}

QList<PayloadAsset> assetsOf(const HandoverContents &contents, const PayloadMetadata &metadata)
{
    QList<PayloadAsset> assets;
    for (const PayloadMetadata::AssetEntry &asset : metadata.assets)
        assets.append(
            {asset.name, asset.mediaType, asset.width, asset.height, contents.assets.value(asset.name).bytes});
    return assets;
}

/// A text as the store would hold it; it must give back the very bytes it came as, since decisions bind those.
Result<Revision> readText(const HandoverText &text, const HandoverContents &contents, const ArticleId &article,
                          const Roster &roster, PayloadMetadata &metadata)
{
    auto parsed = parsePayloadMetadata(text.metadataJson);
    if (!parsed)
        return parsed.error();
    metadata = *std::move(parsed);
    const auto document = content::fromXhtml(text.articleXhtml);
    if (!document || content::toXhtml(*document) != text.articleXhtml)
        return refusal(u"article-invalid"_s, article.toString());
    if (const auto checked = checkAssets(contents, metadata, content::referencedAssets(*document)); !checked)
        return checked.error();
    Revision revision{metadata.revision,
                      metadata.article,
                      metadata.revisionNumber,
                      metadata.authors,
                      metadata.fields,
                      text.articleXhtml,
                      {},
                      metadata.createdAt};
    const Payload payload = makePayload(revision, metadata.context, assetsOf(contents, metadata));
    if (payload.metadataJson != text.metadataJson || metadata.article != article
        || metadata.context.workspace != roster.workspace || metadata.context.unit != roster.unit)
        return refusal(u"metadata-invalid"_s);
    revision.manifestSha512 = manifestDigest(payload);
    return revision;
}

Result<HandoverDecision> readDecision(const SignedFile &file, const QString &path, const QByteArray &previous,
                                      const crypto::Certificate &unit)
{
    const auto decision = decisionFromJson(file.json);
    if (!decision)
        return refusal(u"decision-invalid"_s, path, decision.error().detail);
    if (decision->previousSha256 != previous)
        return refusal(u"chain-broken"_s, path);
    const auto signer = crypto::verifyDetached(file.signature, file.json, {unit}, decision->decidedAt);
    if (!signer)
        return refusal(signer.error().reason == "signature-stranger"_L1 ? u"decision-stranger"_s
                                                                        : u"decision-signature"_s,
                       path, signer.error().reason);
    if (signer->fingerprint() != decision->certificateSha256)
        return refusal(u"decision-other-certificate"_s, path);
    return HandoverDecision{*decision, file};
}

/// Under the profile it was taken under.
Result<void> checkConfirmed(const Decision &decision, const RegulationCatalogue &regulations)
{
    const Regulation *regulation = regulations.find(decision.regulation);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {decision.regulation}, {}};
    return checkConfirmations(decision, *regulation);
}

/// Reads the articles one after the other, judged by one roster.
class ArticleReading
{
public:
    ArticleReading(VerifiedHandover &handover, const HandoverReading &reading, const Roster &roster)
        : m_handover(handover)
        , m_reading(reading)
        , m_roster(roster)
    {
    }

    Result<void> read(const HandoverArticle &article)
    {
        VerifiedArticle verified{article, {}, {}, {}, {}};
        if (const auto done = readRevisions(verified); !done)
            return done;
        if (const auto done = readDecisions(verified); !done)
            return done;
        if (const auto done = readDraft(verified); !done)
            return done;
        auto steps = readQuestionHistory(article, m_reading.unit, m_roster);
        if (!steps)
            return steps.error();
        verified.questionEvents = *std::move(steps);
        if (verified.revisions.isEmpty() && !verified.draft)
            return refusal(u"handover-invalid"_s, folderOf(article.id));
        m_handover.articles.append(std::move(verified));
        return {};
    }

private:
    Result<Revision> readOne(const HandoverText &text, const ArticleId &article)
    {
        PayloadMetadata metadata;
        auto revision = readText(text, m_handover.contents, article, m_roster, metadata);
        for (const PayloadMetadata::AssetEntry &asset : metadata.assets)
            m_handover.assets.insert(asset.name, asset);
        return revision;
    }
    Result<void> readRevisions(VerifiedArticle &verified)
    {
        for (const HandoverText &text : verified.article.revisions) {
            auto revision = readOne(text, verified.article.id);
            if (!revision)
                return revision.error();
            // Somebody froze it by deciding on it.
            if (revision->number != verified.revisions.size() + 1)
                return refusal(u"metadata-invalid"_s);
            verified.revisions.append(*std::move(revision));
        }
        return {};
    }
    Result<void> readDecisions(VerifiedArticle &verified);
    Result<void> readDraft(VerifiedArticle &verified)
    {
        if (!verified.article.draft)
            return {};
        auto draft = readOne(verified.article.draft->text, verified.article.id);
        if (!draft)
            return draft.error();
        verified.draft = *std::move(draft);
        return {};
    }

    VerifiedHandover &m_handover;
    const HandoverReading &m_reading;
    const Roster &m_roster;
};

Result<void> ArticleReading::readDecisions(VerifiedArticle &verified)
{
    QByteArray previous;
    QList<Decision> decisions;
    const QString folder = folderOf(verified.article.id) + "decisions/"_L1;
    for (qsizetype i = 0; i < verified.article.decisions.size(); ++i) {
        const SignedFile &file = verified.article.decisions.at(i);
        auto decision = readDecision(file, folder + fourDigits(i) + ".json"_L1, previous, m_reading.unit);
        if (!decision)
            return decision.error();
        previous = crypto::sha256(file.signature);
        decisions.append(decision->decision);
        verified.decisions.append(*std::move(decision));
    }
    QList<ChainSubject> texts;
    for (const Revision &revision : std::as_const(verified.revisions)) {
        const auto isAboutIt = [&](const Decision &decision) { return decision.revision == revision.id; };
        if (std::ranges::none_of(decisions, isAboutIt))
            return refusal(u"handover-invalid"_s, folderOf(verified.article.id), u"a revision nobody decided on"_s);
        texts.append({revision.article, revision.id, revision.number, revision.manifestSha512, revision.authors,
                      DecisionKind::Approve, revision.metadata.category});
    }
    for (const Decision &decision : std::as_const(decisions)) {
        if (const auto confirmed = checkConfirmed(decision, m_reading.regulations); !confirmed)
            return confirmed;
    }
    const Regulation *regulation = m_reading.regulations.find(m_roster.regulation);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {m_roster.regulation}, {}};
    if (!decisions.isEmpty() && decisions.constFirst().article != verified.article.id)
        return refusal(u"handover-invalid"_s, folder);
    return checkDecisionHistory(decisions, texts, m_roster, *regulation);
}

Result<void> checkAssetBytes(const HandoverContents &contents)
{
    for (const auto &[name, asset] : contents.assets.asKeyValueRange()) {
        if (!name.startsWith(QString::fromLatin1(crypto::sha512(asset.bytes).toHex()) + u'.'))
            return refusal(u"asset-altered"_s, name);
    }
    return {};
}

} // namespace

Result<VerifiedHandover> readHandover(const QByteArray &sealed, const HandoverReading &reading, const BagLimits &limits)
{
    const auto bag = crypto::openSealedFor(sealed, reading.certificate, reading.key);
    if (!bag)
        return bag.error();
    const auto zipped = QByteArray::fromRawData(reinterpret_cast<const char *>(bag->data()), bag->size());
    auto unzipped = unzip(zipped, limits);
    if (!unzipped)
        return unzipped.error();
    const QByteArray manifest = unzipped->value(manifestPath);
    auto files = takeHandoverFiles(*std::move(unzipped));
    if (!files)
        return files.error();
    const auto roster = readRoster(*files, reading);
    if (!roster)
        return roster.error();
    const Roster &newest = newerOf(reading.roster, *roster);
    if (const auto checked = checkSlip(*files, manifest, reading, newest); !checked)
        return checked.error();
    if (const auto checked = checkAssetBytes(files->contents); !checked)
        return checked.error();
    VerifiedHandover handover{files->slip, *roster, std::move(files->contents), {}, {}};
    ArticleReading articles(handover, reading, newest);
    for (const HandoverArticle &article : std::as_const(handover.contents.articles)) {
        if (const auto read = articles.read(article); !read)
            return read.error();
    }
    return handover;
}

} // namespace bantin::package
